using NewsApi.Search.Index.Querying;
using NewsApi.Search.Index.Snippets;
using NewsApi.Search.Query;

namespace NewsApi.Search.Index;

/// <summary>Asks one view of the index one query.</summary>
internal sealed class IndexSearch(IndexView view)
{
    private readonly QueryWords _words = new(view.Searcher.IndexReader);

    /// <summary>One page, how many there are in all, and the facets over all.</summary>
    public IndexAnswer Find(IndexQuery query)
    {
        var scope = ScopeOf(query);
        var wanted = WholeQuery.Of(query, scope);
        var proximity = WholeQuery.ProximityOf(query, scope);
        var counted = query.Facets.Where(facet => !Facets.IsSelected(query.Filter, facet)).ToList();
        var found = DividedSearch.Run(
            view, query.RecentTo is { } now ? new RecencyQuery(wanted, now) : wanted, query.Order.Count == 0,
            () => new FoundDocuments(new BestDocuments(view, query, proximity), counted, scope.Time));
        var hits = found.Best.Read();
        var facets = query.Facets.ToDictionary(
            facet => facet, facet => (found.Counters.GetValueOrDefault(facet) ?? CountSelected(query, facet, scope)).Read(query.FacetSize));
        if (scope.Time.IsSpent)
        {
            scope.Warnings.Add("The query takes too long: only a part was searched, and there may be more than the total.");
        }

        return new IndexAnswer(hits, found.Best.Total, facets, [.. scope.Warnings.Distinct()], scope.Time.IsSpent);
    }

    /// <summary>The ids of the whole result, in their order, however long that takes.</summary>
    public IReadOnlyList<long> FindAll(IndexQuery query)
    {
        var ids = new AllIds();
        view.Searcher.Search(WholeQuery.Of(query, ScopeOf(query), isRanked: false), ids);
        return ids.Read();
    }

    /// <summary>How many results there are in each interval, oldest first.</summary>
    public IReadOnlyList<(DateTime Start, int Count)> CountByTime(IndexQuery query, Func<DateTime, DateTime> startOfInterval)
    {
        var timeline = new IndexTimeline(startOfInterval);
        view.Searcher.Search(WholeQuery.Of(query, ScopeOf(query)), timeline);
        return timeline.Read();
    }

    /// <summary>What cuts snippets that show why a text was found.</summary>
    public SnippetCutter CutSnippets(ParsedQuery? query, int maxWords) => new(new MatchPatterns(query?.Root, _words), maxWords);

    /// <summary>The query with its unknown words replaced by similar ones; null where there are none.</summary>
    public string? Suggest(string text, ParsedQuery query) =>
        query.Root is null ? null : new Spelling(view.Searcher.IndexReader, _words).Correct(text, query.Root);

    // What the filter selects of a facet does not narrow the facet's own list.
    private FacetCounter CountSelected(IndexQuery query, SearchFacet facet, QueryScope scope)
    {
        var unranked = WholeQuery.Of(query with { Filter = Facets.Without(query.Filter, facet) }, scope, isRanked: false);
        return DividedSearch.Run(view, unranked, isDivisible: true, () => new FoundDocuments(null, [facet], scope.Time)).Counters[facet];
    }

    private QueryScope ScopeOf(IndexQuery query) =>
        new(_words, Prefixes.Of(view.Searcher.IndexReader, _words, query.Query?.Root), new SearchTime(query.TimeLimit), new List<string>());
}
