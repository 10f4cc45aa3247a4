namespace NewsApi.Search.Index;

/// <summary>A value of a facet as the index has it, and how many hits have it.</summary>
internal sealed record FacetCount(string Value, int Count);
