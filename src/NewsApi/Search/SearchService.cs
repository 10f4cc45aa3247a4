using System.Diagnostics;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>Searches: the index finds, the database has the content.</summary>
internal sealed class SearchService(CurrentIndex index, SearchQueries queries, SearchContent content)
{
    private const string TakesTooLong =
        "The query takes too long: only a part was searched, and there may be more than the total.";

    // With so few hits, a word may be misspelt.
    private const int FewHits = 2;

    // The index is searched synchronously: it is work for the processor.
    public async Task<SearchResponse> SearchAsync(
        SearchRequest request, ArticleFilterRequest filter, PageRequest page, HttpRequest http)
    {
        var (started, aborted) = (Stopwatch.GetTimestamp(), http.HttpContext.RequestAborted);
        var query = (await queries.ReadAsync(request, filter, aborted)).OnPage(page);
        using var view = await index.OpenInSlotAsync(aborted);
        var search = new IndexSearch(view, aborted);
        var result = search.Find(query);
        if (result.IsPartial)
        {
            // The next search may find everything: its response has no entity tag and is not cached.
            http.HttpContext.Features.Set<ResourceState>(null);
        }

        var snippets = request.Highlight ? search.CutSnippets(query.Query, request.SnippetWords) : null;
        var hits = new Slice<SearchHit>(
            await content.Hits.ReadAsync(result.Hits, snippets, aborted), page.Count == CountMode.Exact ? result.Total : null)
        {
            Next = result.Next.ToCursor(query),
        };
        var found = hits.OnPage(page, http);
        return new SearchResponse(found)
        {
            Facets = await content.Facets.ReadAsync(result.Facets, query.Filter, http, aborted),
            Warnings = [.. WarningsOf(query, result), .. index.WarningsOf(view), .. found.Warnings ?? []],
            Suggestion = result.Total <= FewHits && query.Query is not null ? search.Suggest(request.Q!, query.Query) : null,
            TookMs = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds,
        };
    }

    private static IReadOnlyList<string> WarningsOf(IndexQuery query, IndexResult result)
    {
        var warnings = (query.Query?.Problems ?? []).Select(problem => problem.Message);
        return [.. warnings, .. result.IsPartial ? [TakesTooLong] : Array.Empty<string>()];
    }
}

/// <summary>Reads the content of hits and facets from the database.</summary>
internal sealed record SearchContent(SearchHits Hits, SearchFacets Facets);
