namespace NewsApi.Search;

/// <summary>By what results can be counted.</summary>
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
