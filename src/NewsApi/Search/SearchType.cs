namespace NewsApi.Search;

/// <summary>What can be found.</summary>
internal enum SearchType
{
    Article,
    Quote,
    Speaker,
}
