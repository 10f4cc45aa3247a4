using System.ComponentModel.DataAnnotations;
using NewsApi.Settings;

namespace NewsApi.Http.Caching;

/// <summary>Settings of the response cache (<c>Cache__…</c>).</summary>
[SettingsSection(CacheOptions.Section)]
internal sealed class CacheOptions
{
    public const string Section = "Cache";

    /// <summary>The most bytes that cached responses take. With 0, only concurrent requests for the same share a response.</summary>
    [Range(0, 64L * 1024 * 1024 * 1024)]
    public long MaxBytes { get; init; } = 32 * 1024 * 1024;
}
