using Lucene.Net.Search;
using NewsApi.Search.Index.Querying;
using NewsApi.Search.Index.Snippets;
using NewsApi.Search.Query;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index;

/// <summary>Asks one view of the index.</summary>
internal sealed class IndexSearch(IndexView view)
{
    private readonly Words _words = new(view.Searcher.IndexReader);

    /// <summary>One page, and how many there are in all.</summary>
    public IndexAnswer Find(IndexQuery query)
    {
        var warnings = new List<string>();
        LuceneQuery wanted = Translate(query, query.Filter, warnings);
        if (query.RecentTo is { } now)
        {
            wanted = new RecencyQuery(wanted, now);
        }

        var total = new TotalHitCountCollector();
        if (query.Take == 0)
        {
            view.Searcher.Search(wanted, total);
            return new IndexAnswer([], total.TotalHits, warnings);
        }

        var sort = Orders.Of(query.Order);
        var top = TopFieldCollector.Create(
            sort, query.Skip + query.Take, fillFields: false, trackDocScores: query.Query is not null, trackMaxScore: false,
            docsScoredInOrder: false);
        view.Searcher.Search(wanted, top);
        var documents = top.GetTopDocs(query.Skip, query.Take);
        return new IndexAnswer(new IndexHits(view).Read(documents.ScoreDocs), top.TotalHits, warnings);
    }

    /// <summary>How many results have each value of a facet, most first; the facet's own filter does not narrow it.</summary>
    public IReadOnlyList<FacetCount> Count(IndexQuery query, SearchFacet facet, int size)
    {
        var counter = new FacetCounter(Facets.FieldOf(facet));
        view.Searcher.Search(Translate(query, Facets.Without(query.Filter, facet), []), counter);
        return Facets.Top(facet, counter.Read(), size);
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

    private BooleanQuery Translate(IndexQuery query, Articles.ArticleFilter filter, List<string> warnings)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var type in query.Types)
        {
            if (type == SearchType.Speaker && !filter.AdmitsSpeakers())
            {
                continue;
            }

            if (Translate(query.Query, type, warnings) is { } matching)
            {
                any.Add(WithFilters(matching, type, query, filter), Occur.SHOULD);
            }
        }

        return any;
    }

    private LuceneQuery? Translate(ParsedQuery? query, SearchType type, List<string> warnings)
    {
        if (query is null)
        {
            return Matching.Everything;
        }

        var translator = new QueryTranslator(view.Searcher.IndexReader, _words, NameOf(type), warnings);
        return query.Root is null ? null : translator.Translate(query.Root);
    }

    private static BooleanQuery WithFilters(LuceneQuery matching, SearchType type, IndexQuery query, Articles.ArticleFilter filter)
    {
        var all = new BooleanQuery(disableCoord: true)
        {
            { matching, Occur.MUST },
            { Matching.OfType(NameOf(type)), Occur.MUST },
        };
        foreach (var clause in filter.ToClauses())
        {
            all.Add(clause);
        }

        foreach (var clause in type == SearchType.Quote ? query.Quotes.ToClauses() : [])
        {
            all.Add(clause);
        }

        return all;
    }

    private static string NameOf(SearchType type) => type switch
    {
        SearchType.Article => DocumentTypes.Article,
        SearchType.Quote => DocumentTypes.Quote,
        _ => DocumentTypes.Speaker,
    };
}
