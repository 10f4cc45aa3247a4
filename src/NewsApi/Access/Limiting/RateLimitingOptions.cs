using System.ComponentModel.DataAnnotations;
using NewsApi.Settings;

namespace NewsApi.Access.Limiting;

/// <summary>How many requests a client may send (<c>RateLimiting__…</c>).</summary>
[SettingsSection(Section)]
internal sealed class RateLimitingOptions
{
    public const string Section = "RateLimiting";

    /// <summary>Whether the number of requests is limited.</summary>
    public bool Enabled { get; init; }

    /// <summary>How many requests a key, or an address without one, may send in a minute; as many may come at once.</summary>
    [Range(1, 1_000_000)]
    public int PermitsPerMinute { get; init; } = 600;
}
