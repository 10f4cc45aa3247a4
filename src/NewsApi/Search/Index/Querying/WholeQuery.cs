using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Puts together what is asked of the index: the words, the filters and the kinds of documents.</summary>
internal static class WholeQuery
{
    /// <param name="query">What is asked.</param>
    /// <param name="scope">What the parts of the query share.</param>
    /// <param name="isRanked">False where only what matches is asked, which costs less.</param>
    public static LuceneQuery Of(IndexQuery query, QueryScope scope, bool isRanked = true)
    {
        var types = query.Types.Where(type => type != SearchType.Speaker || query.Filter.AdmitsSpeakers())
            .Select(type => Of(type, query, scope, isRanked)).OfType<LuceneQuery>().ToList();
        return types.Count == 0 ? Matching.Nothing : Matching.Any(types);
    }

    /// <summary>Lifts texts in which the words stand close together; null where that means nothing.</summary>
    public static LuceneQuery? ProximityOf(IndexQuery query, QueryScope scope) =>
        query is { Query.Root: { } root, Order.Count: 0, Types: [SearchType.Article] }
            ? new QueryTranslator(scope, DocumentTypes.Article).Proximity(root)
            : null;

    private static LuceneQuery? Of(SearchType type, IndexQuery query, QueryScope scope, bool isRanked)
    {
        var name = NameOf(type);
        var root = query.Query?.Root;
        var translator = new QueryTranslator(scope, name);
        var clauses = type == SearchType.Quote ? query.Filter.ToQuoteClauses() : query.Filter.ToClauses();
        clauses.AddRange(type == SearchType.Quote ? query.Quotes.ToClauses() : []);
        if (root is null || !translator.IsOfTypeOnly(root))
        {
            clauses.Add(new BooleanClause(Matching.OfType(name), Occur.MUST));
        }

        var ranking = isRanked ? Ranking.Full : Ranking.None;
        var matching = root is null ? null : translator.Translate(root, ranking);
        return matching is null && query.Query is not null ? null
            : matching is not null && clauses.Count == 0 ? matching : With(matching, clauses);
    }

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
