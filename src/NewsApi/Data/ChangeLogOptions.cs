using System.ComponentModel.DataAnnotations;
using NewsApi.Settings;

namespace NewsApi.Data;

/// <summary>Settings of the change log (<c>ChangeLog__…</c>).</summary>
[SettingsSection(ChangeLogOptions.Section)]
internal sealed class ChangeLogOptions
{
    public const string Section = "ChangeLog";

    /// <summary>
    /// The number of days after which changes are deleted from the log; 0 means never. A search index that is further behind is built
    /// from the database.
    /// </summary>
    [Range(0, 36_500)]
    public int RetentionDays { get; init; } = 7;
}
