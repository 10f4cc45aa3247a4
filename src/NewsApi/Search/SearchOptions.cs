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

    /// <summary>How often the index is compared with the database and repaired, in seconds.</summary>
    [Range(1, 86_400)]
    public int CompareSeconds { get; init; } = 60;
}
