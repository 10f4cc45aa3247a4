using System.ComponentModel.DataAnnotations;
using NewsApi.Settings;

namespace NewsApi.Backups;

/// <summary>Where backups are kept, and when they are made (<c>Backups__…</c>).</summary>
[SettingsSection(BackupOptions.Section)]
internal sealed class BackupOptions
{
    public const string Section = "Backups";

    /// <summary>The folder; by default <c>backups</c> beside the database.</summary>
    [Folder]
    public string? Path { get; init; }

    /// <summary>When backups are made, as a cron expression in UTC, such as <c>0 3 * * *</c>; empty for never.</summary>
    [CronExpression]
    public string Schedule { get; init; } = "";

    /// <summary>How many backups are kept: after a new one, the oldest beyond them are deleted. 0 keeps all.</summary>
    [Range(0, 10_000)]
    public int Keep { get; init; } = 7;
}
