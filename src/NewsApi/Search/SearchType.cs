namespace NewsApi.Search;

/// <summary>The kinds of hits.</summary>
internal enum SearchType
{
    Article,
    Quote,
    Speaker,
}
