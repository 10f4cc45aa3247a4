using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.Search.Query;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Translates a query for one kind of document. What an article lacks, its quotes may have, and the reverse.</summary>
internal sealed class QueryTranslator(IndexReader reader, Words words, string type, ICollection<string> warnings)
{
    private readonly TermQueries _terms = new(reader, words, warnings);

    /// <summary>The query; null where it has no word.</summary>
    public LuceneQuery? Translate(QueryNode node) => node switch
    {
        AllNode all => TranslateAll(all.Children),
        AnyNode any => TranslateAny(any),
        NotNode not => TranslateAll([not]),
        DateNode date => Matching.Range(
            Fields.ListedAt, date.IsAfter ? date.Time.Ticks : null, date.IsAfter ? null : date.Time.Ticks),
        _ => TranslateWords(node),
    };

    private LuceneQuery? TranslateAny(AnyNode any)
    {
        var choices = any.Children.Select(Translate).OfType<LuceneQuery>().ToList();
        return choices.Count == 0 ? null : Matching.Any(choices);
    }

    private BooleanQuery? TranslateAll(IReadOnlyList<QueryNode> nodes)
    {
        var (ofQuotes, others) = SplitQuoteConditions(nodes);
        var all = new BooleanQuery(disableCoord: true);
        if (ofQuotes.Count > 0 && new QueryTranslator(reader, words, DocumentTypes.Quote, warnings).TranslateAll(ofQuotes) is { } quotes)
        {
            all.Add(BlockJoin.ToArticles(quotes), Occur.MUST);
        }

        foreach (var node in others)
        {
            var (condition, occur) = node is NotNode not ? (not.Child, Occur.MUST_NOT) : (node, Occur.MUST);
            if (Translate(condition) is { } query)
            {
                all.Add(query, occur);
            }
        }

        if (all.Clauses.Count > 0 && all.Clauses.All(clause => clause.IsProhibited))
        {
            all.Add(Matching.Everything, Occur.MUST);
        }

        if (type == DocumentTypes.Article && _terms.Proximity(nodes) is { } proximity)
        {
            all.Add(proximity, Occur.SHOULD);
        }

        return all.Clauses.Count == 0 ? null : all;
    }

    // What stands side by side about quotes is asked of one quote: "quote:energy speaker:putin". A negative condition
    // alone is about all quotes.
    private (List<QueryNode> OfQuotes, List<QueryNode> Others) SplitQuoteConditions(IReadOnlyList<QueryNode> nodes)
    {
        if (type != DocumentTypes.Article || !nodes.Any(node => node is not NotNode && IsOfQuote(node)))
        {
            return ([], [.. nodes]);
        }

        return ([.. nodes.Where(IsOfQuote)], [.. nodes.Where(node => !IsOfQuote(node))]);
    }

    private static bool IsOfQuote(QueryNode node) => node switch
    {
        NotNode not => IsOfQuote(not.Child),
        AllNode all => all.Children.All(IsOfQuote),
        AnyNode any => any.Children.All(IsOfQuote),
        DateNode => false,
        _ => TermQueries.FieldOf(node) is QueryField.Quote or QueryField.Speaker,
    };

    private LuceneQuery? TranslateWords(QueryNode node)
    {
        var field = TermQueries.FieldOf(node);
        return (type, field) switch
        {
            (DocumentTypes.Article, QueryField.Quote or QueryField.Speaker) => Join(node, BlockJoin.ToArticles),
            (DocumentTypes.Quote, QueryField.Headline or QueryField.Heading or QueryField.Lead or QueryField.Body) =>
                Join(node, BlockJoin.ToQuotes),
            (DocumentTypes.Speaker, not (null or QueryField.Speaker)) => Matching.Nothing,
            (DocumentTypes.Speaker, _) => _terms.In([(Fields.Speaker, 1)], node),
            (DocumentTypes.Quote, null) => _terms.In([(Fields.Quote, 1), (Fields.Speaker, 1)], node),
            (DocumentTypes.Article, null) => _terms.InText(node),
            _ => _terms.In([(NameOf(field!.Value), 1)], node),
        };
    }

    private LuceneQuery? Join(QueryNode node, Func<LuceneQuery, LuceneQuery> join)
    {
        var query = _terms.In([(NameOf(TermQueries.FieldOf(node)!.Value), 1)], node);
        return query is null ? null : join(query);
    }

    private static string NameOf(QueryField field) => field switch
    {
        QueryField.Headline => Fields.Headline,
        QueryField.Heading => Fields.Heading,
        QueryField.Lead => Fields.Lead,
        QueryField.Body => Fields.Body,
        QueryField.Quote => Fields.Quote,
        QueryField.Speaker => Fields.Speaker,
        QueryField.Source => Fields.Source,
        _ => Fields.Tag,
    };
}
