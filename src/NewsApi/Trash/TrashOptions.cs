using System.ComponentModel.DataAnnotations;
using NewsApi.Settings;

namespace NewsApi.Trash;

/// <summary>How long deleted articles can be restored.</summary>
[SettingsSection(TrashOptions.Section)]
internal sealed class TrashOptions
{
    public const string Section = "Trash";

    /// <summary>After so many days in the trash an article is removed for good; 0 keeps it for ever.</summary>
    [Range(0, 36_500)]
    public int RetentionDays { get; init; } = 30;
}
