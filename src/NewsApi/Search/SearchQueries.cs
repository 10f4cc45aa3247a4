using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Search.Index;
using NewsApi.Search.Query;

namespace NewsApi.Search;

/// <summary>Turns requests into queries for the index.</summary>
internal sealed class SearchQueries(ArticleFilterResolver filters, TimeProvider clock)
{
    public async Task<IndexQuery> ReadAsync(
        SearchRequest request, ArticleFilterRequest filter, CancellationToken cancellationToken)
    {
        var types = ReadNames<SearchType>(request.Types);
        return new IndexQuery
        {
            Query = Read(request.Q),
            Types = types.Count > 0 ? types : [SearchType.Article],
            Filter = await filters.ResolveAsync(filter, cancellationToken),
            Order = OrderOf(request),
            Facets = ReadNames<SearchFacet>(request.Facets),
            FacetSize = request.FacetSize,
            TimeLimit = IndexQuery.PageTimeLimit,
            RecentTo = request.Rank == SearchRank.Recent ? clock.GetUtcTime() : null,
        };
    }

    public async Task<IndexQuery> ReadAsync(
        TimelineRequest timeline, ArticleFilterRequest filter, CancellationToken cancellationToken)
    {
        var resolved = await filters.ResolveAsync(filter, cancellationToken);
        return new IndexQuery
        {
            Query = Read(timeline.Q),
            Types = [timeline.Of == TimelineSubject.Quotes ? SearchType.Quote : SearchType.Article],
            Filter = resolved,

            // Lists have articles without a date at the time of their creation; no period counts them.
            IsDated = resolved is { UseDate: ArticleDate.Published } and ({ From: not null } or { To: not null }),
            TimeLimit = IndexQuery.WholeTimeLimit,
        };
    }

    private static ParsedQuery? Read(string? query) => string.IsNullOrWhiteSpace(query) ? null : QueryParser.Parse(query);

    private static List<T> ReadNames<T>(string? list)
        where T : struct, Enum =>
        [.. (ListTerms.Parse(list).Wanted ?? []).Select(name => Enum.Parse<T>(name, ignoreCase: true)).Distinct()];

    // Without words there is no relevance.
    private static IReadOnlyList<SortKey> OrderOf(SearchRequest request) =>
        request.Sort is null && string.IsNullOrWhiteSpace(request.Q)
            ? [new SortKey("publishedAt", true)]
            : SortKey.Parse(request.Sort);
}
