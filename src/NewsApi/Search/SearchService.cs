using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Search.Index;
using NewsApi.Search.Query;

namespace NewsApi.Search;

/// <summary>Searches: asks the index which, and the database what they say.</summary>
internal sealed class SearchService(CurrentIndex index, ArticleFilters filters, SearchHits hits, SearchFacets facets, TimeProvider clock)
{
    // Asking the index is work for the processor: there is nothing to await.
    public async Task<SearchResponse> SearchAsync(
        SearchRequest request, ArticleFilterRequest filter, PageRequest page, HttpRequest http, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var query = await ReadAsync(request, filter, page, cancellationToken);
        using var view = await index.LookAsync(cancellationToken);
        var search = new IndexSearch(view);
        var answer = search.Find(query);
        var items = await hits.ReadAsync(answer.Hits, request, search, query.Query, cancellationToken);
        var totalPages = (answer.Total + page.PageSize - 1) / page.PageSize;
        return new SearchResponse
        {
            Items = items,
            Number = page.Page,
            PageSize = page.PageSize,
            Total = answer.Total,
            TotalPages = totalPages,
            Links = PageLinks.Of(http, page.Page, totalPages),
            Facets = await facets.CountAsync(search, query, request, http, cancellationToken),
            Warnings = [.. (query.Query?.Problems ?? []).Select(problem => problem.Message), .. answer.Warnings],
            Suggestion = answer.Total == 0 && query.Query is not null ? search.Suggest(request.Q!, query.Query) : null,
            TookMs = (long)clock.GetElapsedTime(started).TotalMilliseconds,
        };
    }

    private async Task<IndexQuery> ReadAsync(
        SearchRequest request, ArticleFilterRequest filter, PageRequest page, CancellationToken cancellationToken)
    {
        var types = ReadNames<SearchType>(request.Types);
        return new IndexQuery
        {
            Query = string.IsNullOrWhiteSpace(request.Q) ? null : QueryParser.Parse(request.Q),
            Types = types.Count > 0 ? types : [SearchType.Article],
            Filter = await filters.ResolveAsync(filter, cancellationToken),
            Order = OrderOf(request),
            Skip = page.Skip,
            Take = page.PageSize,
            RecentTo = request.Rank == SearchRank.Recent ? clock.GetUtcTime() : null,
        };
    }

    private static List<T> ReadNames<T>(string? list)
        where T : struct, Enum =>
        [.. (ListTerms.Parse(list).Wanted ?? []).Select(name => Enum.Parse<T>(name, ignoreCase: true)).Distinct()];

    // Without words nothing is more relevant than another.
    private static IReadOnlyList<SortKey> OrderOf(SearchRequest request) =>
        request.Sort is null && string.IsNullOrWhiteSpace(request.Q)
            ? [new SortKey("publishedAt", true)]
            : SortKey.Parse(request.Sort);
}
