using Lucene.Net.Search;
using NewsApi.Search.Query;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Translates a query for one kind of document. What an article lacks, its quotes may have, and the reverse.</summary>
internal sealed class QueryTranslator(QueryScope scope, string type)
{
    // A name that is typed is most likely whom one looks for.
    private const float SpeakerWeight = 5;

    // Said twice, it asks for nothing more.
    private static readonly IEqualityComparer<QueryNode> SameWords = EqualityComparer<QueryNode>.Create(
        (one, other) => one! with { Span = default } == other! with { Span = default }, node => (node with { Span = default }).GetHashCode());

    private readonly TermQueries _terms = new(scope);

    /// <summary>The query; null where it has no word.</summary>
    public LuceneQuery? Translate(QueryNode node, Ranking ranking) => node switch
    {
        AllNode all => TranslateAll(all.Children, ranking),
        AnyNode any => TranslateAny(any, ranking),
        NotNode not => TranslateAll([not], ranking),
        DateNode date => Matching.Range(
            Fields.ListedAt, date.IsAfter ? date.Time.Ticks : null, date.IsAfter ? null : date.Time.Ticks),
        _ => TranslateWords(node, ranking),
    };

    /// <summary>Lifts texts in which the words stand close together; null where that means nothing.</summary>
    public LuceneQuery? Proximity(QueryNode node) =>
        type == DocumentTypes.Article && node is AllNode all ? _terms.Proximity(all.Children) : null;

    /// <summary>Whether only documents of this kind can match: then nobody has to look.</summary>
    public bool IsOfTypeOnly(QueryNode node) => node switch
    {
        AllNode all => all.Children.Any(IsOfTypeOnly),
        AnyNode any => any.Children.All(IsOfTypeOnly),
        WordNode or PhraseNode or PrefixNode or NearNode => (type, node.FieldOf()) switch
        {
            (DocumentTypes.Article, _) => HasWords(node),
            (DocumentTypes.Quote, QueryField.Quote) => HasWords(node),
            _ => false,
        },
        _ => false,
    };

    // What has no word for the index is left out.
    private bool HasWords(QueryNode node) => node switch
    {
        WordNode word => scope.Words.Folded(word.Text).Count > 0,
        PhraseNode phrase => scope.Words.Folded(phrase.Text).Count > 0,
        PrefixNode prefix => scope.Words.Folded(prefix.Text).Count > 0,
        NearNode near => HasWords(near.Left) && HasWords(near.Right),
        _ => false,
    };

    private LuceneQuery? TranslateAny(AnyNode any, Ranking ranking)
    {
        var choices = any.Children.Distinct(SameWords).Select(child => Translate(child, ranking)).OfType<LuceneQuery>().ToList();
        return choices.Count == 0 ? null : Matching.Any(choices);
    }

    private BooleanQuery? TranslateAll(IReadOnlyList<QueryNode> nodes, Ranking ranking)
    {
        var (ofQuotes, others) = SplitQuoteConditions(nodes);
        var all = new BooleanQuery(disableCoord: true);
        if (ofQuotes.Count > 0 && new QueryTranslator(scope, DocumentTypes.Quote).TranslateAll(ofQuotes, Ranking.None) is { } quotes)
        {
            all.Add(IdJoin.ToArticles(quotes, scope.Time), Occur.MUST);
        }

        var conditions = others.Distinct(SameWords).ToList();
        foreach (var node in conditions)
        {
            var query = node is NotNode not ? Translate(not.Child, Ranking.None) : Translate(node, ranking);
            if (query is not null)
            {
                all.Add(query, node is NotNode ? Occur.MUST_NOT : Occur.MUST);
            }
        }

        if (all.Clauses.Count > 0 && all.Clauses.All(clause => clause.IsProhibited))
        {
            all.Add(Matching.Everything, Occur.MUST);
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
        _ => node.FieldOf() is QueryField.Quote or QueryField.Speaker,
    };

    private LuceneQuery? TranslateWords(QueryNode node, Ranking ranking)
    {
        var field = node.FieldOf();
        return (type, field) switch
        {
            (DocumentTypes.Article, QueryField.Quote) => Join(node, quotes => IdJoin.ToArticles(quotes, scope.Time)),
            (DocumentTypes.Article, QueryField.Speaker) => Join(
                node, speakers => IdJoin.ToArticles(IdJoin.ToQuotesOf(speakers, scope.Time), scope.Time)),
            (DocumentTypes.Quote, not (null or QueryField.Quote or QueryField.Speaker)) => Join(
                node, articles => IdJoin.ToQuotes(articles, scope.Time)),
            (DocumentTypes.Speaker, not (null or QueryField.Speaker)) => Matching.Nothing,
            (DocumentTypes.Speaker, _) => _terms.In([(Fields.Speaker, SpeakerWeight)], node),
            (DocumentTypes.Quote, null) => InQuotesOrSpeakers(node),
            (DocumentTypes.Quote, QueryField.Speaker) => JoinSpeakers(node),
            (DocumentTypes.Article, null) => _terms.InText(node, ranking),
            _ => _terms.In([(NameOf(field!.Value), 1)], node),
        };
    }

    private LuceneQuery? InQuotesOrSpeakers(QueryNode node) =>
        _terms.In([(Fields.Quote, 1)], node) is { } quotes && JoinSpeakers(node) is { } speakers ? Matching.Any([quotes, speakers]) : null;

    private LuceneQuery? JoinSpeakers(QueryNode node)
    {
        if (_terms.In([(Fields.Speaker, 1)], node) is not { } speakers)
        {
            return null;
        }

        var quotes = IdJoin.ToQuotesOf(speakers, scope.Time);
        quotes.Boost = SpeakerWeight;
        return quotes;
    }

    private LuceneQuery? Join(QueryNode node, Func<LuceneQuery, LuceneQuery> join)
    {
        var query = _terms.In([(NameOf(node.FieldOf()!.Value), 1)], node);
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
