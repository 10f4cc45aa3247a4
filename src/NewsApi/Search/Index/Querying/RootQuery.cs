using Lucene.Net.Search;
using NewsApi.Search.Query;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Combines the words, the filters and the kinds of documents into the query that is run.</summary>
internal static class RootQuery
{
    /// <param name="query">The query and its filters.</param>
    /// <param name="analyzer">Analyzes the words.</param>
    /// <param name="isRanked">False where scores are not needed, which costs less.</param>
    public static LuceneQuery Of(IndexQuery query, QueryAnalyzer analyzer, bool isRanked = true)
    {
        var types = query.Types.Where(type => type != SearchType.Speaker || query.Filter.AdmitsSpeakers())
            .Select(type => Of(type, query, analyzer, isRanked)).OfType<LuceneQuery>().ToList();
        return types.Count == 0 ? Matching.Nothing : Matching.Any(types);
    }

    /// <summary>Scores texts in which the words stand close together; null where the query has no such words.</summary>
    public static LuceneQuery? ProximityOf(IndexQuery query, QueryAnalyzer analyzer) =>
        query is { Query.Root: { } root, Order.Count: 0, Types: [SearchType.Article] }
            ? new QueryTranslator(analyzer, DocumentTypes.Article).Proximity(root)
            : null;

    /// <summary>The conditions on documents of a kind, apart from the words.</summary>
    public static List<BooleanClause> ConditionsOf(SearchType type, IndexQuery query)
    {
        var clauses = type == SearchType.Quote ? query.Filter.ToQuoteClauses() : query.Filter.ToClauses();
        clauses.AddRange(type == SearchType.Quote ? query.Quotes.ToClauses() : []);
        clauses.Range(Fields.PublishedDay, query.IsDated ? Fields.Undated + 1 : null, null);
        return clauses;
    }

    /// <summary>The name of the kind in the index.</summary>
    public static string NameOf(SearchType type) => type switch
    {
        SearchType.Article => DocumentTypes.Article,
        SearchType.Quote => DocumentTypes.Quote,
        _ => DocumentTypes.Speaker,
    };

    private static LuceneQuery? Of(SearchType type, IndexQuery query, QueryAnalyzer analyzer, bool isRanked)
    {
        var name = NameOf(type);
        var root = query.Query?.Root;
        var translator = new QueryTranslator(analyzer, name);
        var clauses = ConditionsOf(type, query);
        if (root is null || !translator.IsOfTypeOnly(root))
        {
            clauses.Add(new BooleanClause(Matching.OfType(name), Occur.MUST));
        }

        if (root is null)
        {
            return query.Query is null ? With(new BooleanQuery(disableCoord: true), clauses) : null;
        }

        // With filters, few documents are scored: a conjunction skips the others.
        var matching = translator.Translate(clauses.Count > 0 ? new AllNode([root], root.Span) : root, isRanked);
        return matching is BooleanQuery all && clauses.Count > 0 ? With(all, clauses) : matching;
    }

    private static BooleanQuery With(BooleanQuery all, List<BooleanClause> clauses)
    {
        clauses.ForEach(all.Add);
        return all;
    }
}
