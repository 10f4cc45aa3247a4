namespace NewsApi.Search;

/// <summary>What operators set of search (<c>Search__…</c>).</summary>
internal sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>The folder of the search index; by default <c>search</c> beside the database file.</summary>
    public string? IndexPath { get; init; }
}
