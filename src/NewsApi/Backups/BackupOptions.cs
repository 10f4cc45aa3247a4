using System.ComponentModel.DataAnnotations;
using NewsApi.Settings;

namespace NewsApi.Backups;

/// <summary>Settings of backups (<c>Backups__…</c>).</summary>
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

    /// <summary>The number of backups to retain: when a backup is made, older ones are deleted. 0 retains all.</summary>
    [Range(0, 10_000)]
    public int Keep { get; init; } = 7;
}
