using NewsApi.Articles;
using NewsApi.Search.Index;
using NewsApi.Search.Index.Snippets;

namespace NewsApi.Search;

/// <summary>What the database says of what the index found.</summary>
internal sealed class SearchAnswers(SearchHits hits, SearchFacets facets)
{
    /// <summary>What the hits say, in their order; with snippets where something cuts them.</summary>
    public Task<IReadOnlyList<SearchHit>> ReadHitsAsync(
        IReadOnlyList<IndexHit> found, SnippetCutter? snippets, CancellationToken cancellationToken) =>
        hits.ReadAsync(found, snippets, cancellationToken);

    /// <summary>What the values of the facets are called, with links that select them.</summary>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<FacetValue>>> ReadFacetsAsync(
        IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetCount>> counted, ArticleFilter filter, HttpRequest http,
        CancellationToken cancellationToken) =>
        facets.ReadAsync(counted, filter, http, cancellationToken);
}
