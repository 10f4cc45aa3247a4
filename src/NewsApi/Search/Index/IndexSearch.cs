using Lucene.Net.Search;
using NewsApi.Articles;
using NewsApi.Search.Index.Querying;
using NewsApi.Search.Index.Snippets;
using NewsApi.Search.Query;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index;

/// <summary>Asks one view of the index one query.</summary>
internal sealed class IndexSearch(IndexView view)
{
    private readonly QueryWords _words = new(view.Searcher.IndexReader);
    private Prefixes? _prefixes;

    /// <summary>One page, how many there are in all, and the facets over all.</summary>
    public IndexAnswer Find(IndexQuery query)
    {
        var warnings = new List<string>();
        var wanted = Translate(query, query.Filter, warnings);
        var best = new BestDocuments(view, query, FindProximity(query));
        var counters = query.Facets.Where(facet => !Facets.IsSelected(query.Filter, facet))
            .ToDictionary(facet => facet, facet => new FacetCounter(facet));
        var budget = new SearchBudget(MultiCollector.Wrap([best.Collector, .. counters.Values]), query.TimeLimit);
        view.Searcher.Search(query.RecentTo is { } now ? new RecencyQuery(wanted, now) : wanted, budget);
        if (budget.IsSpent)
        {
            warnings.Add("The query takes too long: only a part was searched, and there may be more than the total.");
        }

        var hits = best.Read();
        var facets = query.Facets.ToDictionary(
            facet => facet, facet => (counters.GetValueOrDefault(facet) ?? CountSelected(query, facet)).Read(query.FacetSize));
        return new IndexAnswer(hits, best.Total, facets, warnings);
    }

    /// <summary>How many results there are in each interval, oldest first.</summary>
    public IReadOnlyList<(DateTime Start, int Count)> CountByTime(IndexQuery query, Func<DateTime, DateTime> startOfInterval)
    {
        var timeline = new IndexTimeline(startOfInterval);
        view.Searcher.Search(Translate(query, query.Filter, []), timeline);
        return timeline.Read();
    }

    /// <summary>What cuts snippets that show why a text was found.</summary>
    public SnippetCutter CutSnippets(ParsedQuery? query, int maxWords) => new(new MatchPatterns(query?.Root, _words), maxWords);

    /// <summary>The query with its unknown words replaced by similar ones; null where there are none.</summary>
    public string? Suggest(string text, ParsedQuery query) =>
        query.Root is null ? null : new Spelling(view.Searcher.IndexReader, _words).Correct(text, query.Root);

    // What the filter selects of a facet does not narrow the facet's own list.
    private FacetCounter CountSelected(IndexQuery query, SearchFacet facet)
    {
        var counter = new FacetCounter(facet);
        view.Searcher.Search(Translate(query, Facets.Without(query.Filter, facet), []), new SearchBudget(counter, query.TimeLimit));
        return counter;
    }

    private LuceneQuery? FindProximity(IndexQuery query) =>
        query is { Query.Root: { } root, Order.Count: 0, Types: [SearchType.Article] }
            ? new QueryTranslator(_words, PrefixesOf(root), DocumentTypes.Article, []).Proximity(root)
            : null;

    private LuceneQuery Translate(IndexQuery query, ArticleFilter filter, List<string> warnings)
    {
        var types = query.Types.Where(type => type != SearchType.Speaker || filter.AdmitsSpeakers())
            .Select(type => Translate(type, query, filter, warnings)).OfType<LuceneQuery>().ToList();
        return types.Count == 0 ? Matching.Nothing : Matching.Any(types);
    }

    private LuceneQuery? Translate(SearchType type, IndexQuery query, ArticleFilter filter, List<string> warnings)
    {
        var name = NameOf(type);
        var root = query.Query?.Root;
        var translator = new QueryTranslator(_words, PrefixesOf(root), name, warnings);
        var matching = root is null ? null : translator.Translate(root);
        if (matching is null && query.Query is not null)
        {
            return null;
        }

        List<BooleanClause> clauses = [.. filter.ToClauses(), .. type == SearchType.Quote ? query.Quotes.ToClauses() : []];
        if (root is null || !translator.IsOfTypeOnly(root))
        {
            clauses.Add(new BooleanClause(Matching.OfType(name), Occur.MUST));
        }

        return matching is not null && clauses.Count == 0 ? matching : With(matching, clauses);
    }

    private Prefixes PrefixesOf(QueryNode? root) => _prefixes ??= Prefixes.Of(view.Searcher.IndexReader, root);

    private static BooleanQuery With(LuceneQuery? matching, List<BooleanClause> clauses)
    {
        var all = new BooleanQuery(disableCoord: true);
        if (matching is not null)
        {
            all.Add(matching, Occur.MUST);
        }

        clauses.ForEach(all.Add);
        return all;
    }

    private static string NameOf(SearchType type) => type switch
    {
        SearchType.Article => DocumentTypes.Article,
        SearchType.Quote => DocumentTypes.Quote,
        _ => DocumentTypes.Speaker,
    };
}
