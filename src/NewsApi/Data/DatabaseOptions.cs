using System.ComponentModel.DataAnnotations;
using NewsApi.Settings;

namespace NewsApi.Data;

/// <summary>The database system (<c>Database__…</c>).</summary>
[SettingsSection(DatabaseOptions.Section)]
internal sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>The system that stores the data.</summary>
    [StoreProviderName]
    public string Provider { get; init; } = "Sqlite";

    /// <summary>After so many milliseconds a statement is logged; 0 logs none.</summary>
    [Range(0, 3_600_000)]
    public int SlowQueryMilliseconds { get; init; } = 1000;
}

/// <summary>The name of a provider.</summary>
internal sealed class StoreProviderNameAttribute : SettingRuleAttribute
{
    public override string Allowed => $"one of {string.Join(", ", StoreProviderAttribute.All.Select(provider => provider.Name))}";

    public override bool IsValid(object? value) => StoreProviderAttribute.All.Any(provider => provider.Is(value as string));
}
