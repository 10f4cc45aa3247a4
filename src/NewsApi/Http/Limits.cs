using System.ComponentModel.DataAnnotations;
using NewsApi.Model;
using NewsApi.Settings;

namespace NewsApi.Http;

/// <summary>How much one request may carry; operators set it (<c>Limits__…</c>).</summary>
[SettingsSection(Limits.Section)]
internal sealed class Limits
{
    public const string Section = "Limits";

    /// <summary>The longest text, in UTF-16 code units.</summary>
    [Range(1, Article.TextMaxLength)]
    public int MaxTextLength { get; init; } = Article.TextMaxLength;

    /// <summary>The longest body, in bytes.</summary>
    [Range(1, 1024L * 1024 * 1024)]
    public long MaxBodyBytes { get; init; } = 64 * 1024 * 1024;
}
