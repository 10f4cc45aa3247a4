namespace NewsApi.Search.Index;

/// <summary>One value of a facet, as the index has it, and how many results have it.</summary>
internal sealed record FacetCount(string Value, int Count);
