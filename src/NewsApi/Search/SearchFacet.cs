namespace NewsApi.Search;

/// <summary>The facets of a search.</summary>
internal enum SearchFacet
{
    Source,
    Speaker,
    ReportedBy,
    Tag,
    Language,
    Year,
    Month,
}
