using System.ComponentModel.DataAnnotations;
using NewsApi.Settings;

namespace NewsApi.Search;

/// <summary>Settings of the search (<c>Search__…</c>).</summary>
[SettingsSection(SearchOptions.Section)]
internal sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>The folder of the search index; by default <c>search</c> beside the database file.</summary>
    [Folder]
    public string? IndexPath { get; init; }

    /// <summary>
    /// A folder that the servers of a database share, for copies of the search index: a server without an index, or far behind, begins
    /// with the newest one. Empty: it builds its index from the database.
    /// </summary>
    [Folder]
    public string? SnapshotPath { get; init; }

    /// <summary>How often one of the servers copies its index to that folder, in minutes.</summary>
    [Range(1, 10_080)]
    public int SnapshotMinutes { get; init; } = 60;

    /// <summary>How often the index is compared with the database and repaired, in seconds.</summary>
    [Range(1, 86_400)]
    public int CompareSeconds { get; init; } = 60;
}
