using System.ComponentModel.DataAnnotations;
using NewsApi.Settings;

namespace NewsApi.Trash;

/// <summary>Settings of the trash (<c>Trash__…</c>).</summary>
[SettingsSection(TrashOptions.Section)]
internal sealed class TrashOptions
{
    public const string Section = "Trash";

    /// <summary>The number of days after which articles in the trash are deleted permanently; 0 means never.</summary>
    [Range(0, 36_500)]
    public int RetentionDays { get; init; } = 30;
}
