using Lucene.Net.Search;
using NewsApi.Search.Index.Querying;
using NewsApi.Search.Index.Snippets;
using NewsApi.Search.Query;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index;

/// <summary>Searches one view of the index.</summary>
internal sealed class IndexSearch(IndexView view, CancellationToken aborted)
{
    private readonly QueryAnalyzer _analyzer = new(view.Searcher.IndexReader);

    /// <summary>Finds one page, the total, and the facets over all hits.</summary>
    public IndexResult Find(IndexQuery query)
    {
        var budget = new SearchBudget(query.TimeLimit, aborted);
        var page = new PageCollector(view, query, RootQuery.ProximityOf(query, _analyzer));
        var counters = query.Facets.ToDictionary(facet => facet, facet => new FacetCounter(facet));
        var selected = counters.Where(facet => Facets.IsSelected(query.Filter, facet.Key)).ToList();
        try
        {
            var root = RootQuery.Of(query, _analyzer);
            var ranked = query.RecentTo is { } now ? new RecencyQuery(root, now) : root;
            Run(ranked, budget, [page.Collector, .. counters.Except(selected).Select(facet => facet.Value)]);
            foreach (var (facet, counter) in selected)
            {
                // The selected values of a facet do not narrow the facet's own list.
                var others = query with { Filter = Facets.Without(query.Filter, facet) };
                Run(RootQuery.Of(others, _analyzer, isRanked: false), budget, [counter]);
            }
        }
        catch (SearchBudgetSpentException)
        {
            // The result has what was found so far.
        }

        var (hits, next) = page.Read();
        return new IndexResult
        {
            Hits = hits,
            Total = page.Total,
            Next = next,
            Facets = counters.ToDictionary(facet => facet.Key, facet => facet.Value.Read(query.FacetSize)),
            IsPartial = budget.IsSpent,
        };
    }

    /// <summary>Finds the ids of the whole result, in ascending order.</summary>
    /// <exception cref="SearchBudgetSpentException">That takes longer than the query may.</exception>
    public IReadOnlyList<long> FindAll(IndexQuery query)
    {
        var ids = new IdCollector(Fields.Id);
        Match(query).Count(ids);
        return [.. ids.Found.Order()];
    }

    /// <summary>Counts the result by day; see <see cref="TimelineCounter.Read"/>.</summary>
    /// <exception cref="SearchBudgetSpentException">That takes longer than the query may.</exception>
    public IReadOnlyDictionary<long, int> CountByDay(IndexQuery query)
    {
        var timeline = new TimelineCounter();
        Match(query).Count(timeline);
        return timeline.Read();
    }

    /// <summary>Counts how many results have each value of a facet.</summary>
    /// <exception cref="SearchBudgetSpentException">That takes longer than the query may.</exception>
    public IReadOnlyList<FacetCount> CountAll(IndexQuery query, SearchFacet facet)
    {
        var counter = new FacetCounter(facet);
        Match(query).Count(counter);
        return [.. counter.ReadAll()];
    }

    /// <summary>Finds all results, to count them.</summary>
    /// <exception cref="SearchBudgetSpentException">That takes longer than the query may.</exception>
    public MatchedDocuments Match(IndexQuery query) =>
        MatchedDocuments.Find(view, query, _analyzer, new SearchBudget(query.TimeLimit, aborted));

    /// <summary>Creates what cuts snippets that show the matches of a query.</summary>
    public SnippetCutter CutSnippets(ParsedQuery? query, int maxWords) => new(new MatchPatterns(query?.Root, _analyzer), maxWords);

    /// <summary>The query with its unknown or misspelt words replaced by similar ones; null where there are none.</summary>
    public string? Suggest(string text, ParsedQuery query) =>
        query.Root is null ? null : new Spelling(view.Searcher.IndexReader, _analyzer, Spelling.SearchedFields).Correct(text, query.Root);

    private void Run(LuceneQuery query, SearchBudget budget, ICollector[] collectors) =>
        view.Within(budget).Search(query, MultiCollector.Wrap([budget, .. collectors]));
}
