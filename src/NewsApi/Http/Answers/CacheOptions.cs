using System.ComponentModel.DataAnnotations;
using NewsApi.Settings;

namespace NewsApi.Http.Answers;

/// <summary>What operators set of the cache of answers (<c>Cache__…</c>).</summary>
[SettingsSection(CacheOptions.Section)]
internal sealed class CacheOptions
{
    public const string Section = "Cache";

    /// <summary>How many bytes of answers are kept ready; 0 keeps none.</summary>
    [Range(0, 64L * 1024 * 1024 * 1024)]
    public long MaxBytes { get; init; } = 64 * 1024 * 1024;
}
