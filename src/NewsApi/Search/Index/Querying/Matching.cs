using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>The simple conditions of which queries and filters are made.</summary>
internal static class Matching
{
    public static LuceneQuery Everything => new MatchAllDocsQuery();

    public static LuceneQuery Nothing => new BooleanQuery();

    /// <summary>The same condition without a share in the score.</summary>
    public static LuceneQuery Unscored(LuceneQuery query) => new ConstantScoreQuery(query) { Boost = 0 };

    /// <summary>Documents of one kind.</summary>
    public static LuceneQuery OfType(string type) => Unscored(new TermQuery(Facts.TermOf(Facts.Type, type)));

    /// <summary>Documents of which the fact has one of the values.</summary>
    public static LuceneQuery AnyFact(string fact, IReadOnlyCollection<string> values) =>
        AnyTerm([.. values.Select(value => Facts.TermOf(fact, value))]);

    /// <summary>Documents that have one of the terms.</summary>
    public static LuceneQuery AnyTerm(IReadOnlyList<Term> terms) => terms.Count switch
    {
        0 => Nothing,
        1 => Unscored(new TermQuery(terms[0])),
        _ => Unscored(new ConstantScoreQuery(new TermsFilter([.. terms]))),
    };

    /// <summary>Documents with a word that begins so.</summary>
    public static LuceneQuery Prefix(string field, string prefix) =>
        new PrefixQuery(new Term(field, prefix)) { MultiTermRewriteMethod = MultiTermQuery.CONSTANT_SCORE_FILTER_REWRITE };

    /// <summary>Documents whose value is at least <paramref name="from"/> and below <paramref name="to"/>.</summary>
    public static LuceneQuery Range(string field, long? from, long? to) =>
        Selected(new NumberRange(field, from, to));

    /// <summary>Documents whose value is at least <paramref name="least"/>.</summary>
    public static LuceneQuery AtLeast(string field, double least) =>
        Selected(FieldCacheRangeFilter.NewDoubleRange(field, least, null, true, false));

    /// <summary>Documents that match one of the queries; the score is the sum.</summary>
    public static LuceneQuery Any(IReadOnlyList<LuceneQuery> queries)
    {
        if (queries.Count == 1)
        {
            return queries[0];
        }

        var any = new BooleanQuery(disableCoord: true);
        foreach (var query in queries)
        {
            any.Add(query, Occur.SHOULD);
        }

        return any;
    }

    /// <summary>Documents that match all of the queries; null where one of them is null.</summary>
    public static LuceneQuery? All(IReadOnlyList<LuceneQuery?> queries)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var query in queries.OfType<LuceneQuery>())
        {
            all.Add(query, Occur.MUST);
        }

        return all.Clauses.Count == queries.Count ? all : null;
    }

    private static ConstantScoreQuery Selected(Filter filter) => new(filter) { Boost = 0 };
}
