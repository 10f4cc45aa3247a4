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
    public int MaxTextLength { get; init; } = 2_000_000;

    /// <summary>The maximum size of a body, in bytes.</summary>
    [Range(1, 1024L * 1024 * 1024)]
    public long MaxBodyBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many requests are worked on at once, reads and writes apart; as many wait.</summary>
    [Range(1, 100_000)]
    public int MaxConcurrentRequests { get; init; } = 256;

    /// <summary>After so many seconds a request is stopped. Exports may take longer.</summary>
    [Range(1, 3600)]
    public int RequestTimeoutSeconds { get; init; } = 30;

    /// <summary>How many bytes of large bodies are worked on at once; parsing takes about a hundred times as much memory.</summary>
    [Range(1024 * 1024, 1024 * 1024 * 1024)]
    public int MaxBytesInWork { get; init; } = 8 * 1024 * 1024;

    /// <summary>How many connections are open at once; further ones are closed.</summary>
    [Range(1, 1_000_000)]
    public int MaxConnections { get; init; } = 10_000;
}
