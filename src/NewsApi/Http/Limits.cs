using System.ComponentModel.DataAnnotations;
using NewsApi.Model;
using NewsApi.Settings;

namespace NewsApi.Http;

/// <summary>Size limits of requests (<c>Limits__…</c>).</summary>
[SettingsSection(Limits.Section)]
internal sealed class Limits
{
    public const string Section = "Limits";

    /// <summary>The maximum length of a text, in UTF-16 code units.</summary>
    [Range(1, Article.TextMaxLength)]
    public int MaxTextLength { get; init; } = Article.TextMaxLength;

    /// <summary>The maximum size of a body, in bytes.</summary>
    [Range(1, 1024L * 1024 * 1024)]
    public long MaxBodyBytes { get; init; } = 64 * 1024 * 1024;
}
