using System.Diagnostics;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>Searches: asks the index which, and the database what they say.</summary>
internal sealed class SearchService(CurrentIndex index, SearchQueries queries, SearchAnswers answers)
{
    // Asking the index is work for the processor: there is nothing to await.
    public async Task<SearchResponse> SearchAsync(
        SearchRequest request, ArticleFilterRequest filter, PageRequest page, HttpRequest http, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var query = await queries.ReadAsync(request, filter, page, cancellationToken);
        using var view = await index.LookInTurnAsync(cancellationToken);
        var search = new IndexSearch(view);
        var answer = search.Find(query);
        if (answer.Warnings.Count > 0)
        {
            // It may be a part, and whole the next time.
            http.HttpContext.Features.Set<ResourceState>(null);
        }

        var snippets = request.Highlight ? search.CutSnippets(query.Query, request.SnippetWords) : null;
        var totalPages = (answer.Total + page.PageSize - 1) / page.PageSize;
        return new SearchResponse
        {
            Items = await answers.ReadHitsAsync(answer.Hits, snippets, cancellationToken),
            Number = page.Page,
            PageSize = page.PageSize,
            Total = answer.Total,
            TotalPages = totalPages,
            NextCursor = null,
            Links = PageLinks.Of(http, page, answer.Total, next: null),
            Facets = await answers.ReadFacetsAsync(answer.Facets, query.Filter, http, cancellationToken),
            Warnings = [.. (query.Query?.Problems ?? []).Select(problem => problem.Message), .. answer.Warnings],
            Suggestion = answer.Total == 0 && query.Query is not null ? search.Suggest(request.Q!, query.Query) : null,
            TookMs = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds,
        };
    }
}
