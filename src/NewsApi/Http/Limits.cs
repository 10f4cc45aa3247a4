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

    /// <summary>The maximum size of the body of an import, in bytes.</summary>
    [Range(1, 1024L * 1024 * 1024 * 1024)]
    public long MaxImportBytes { get; init; } = 16L * 1024 * 1024 * 1024;

    /// <summary>The number of concurrent reads, and of concurrent writes; as many may wait in a queue.</summary>
    [Range(1, 100_000)]
    public int MaxConcurrentRequests { get; init; } = 256;

    /// <summary>The timeout of a request, in seconds; exports have none.</summary>
    [Range(1, 3600)]
    public int RequestTimeoutSeconds { get; init; } = 30;

    /// <summary>The total size of the large bodies that are processed at once; parsing needs about 100 times as much memory.</summary>
    [Range(1024 * 1024, 1024 * 1024 * 1024)]
    public int MaxBytesInWork { get; init; } = 1024 * 1024;

    /// <summary>The maximum number of open connections; further ones are closed.</summary>
    [Range(1, 1_000_000)]
    public int MaxConnections { get; init; } = 10_000;
}
