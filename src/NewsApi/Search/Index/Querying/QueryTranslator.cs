using Lucene.Net.Search;
using NewsApi.Search.Query;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Translates a query for one kind of document. Conditions on another kind become joins.</summary>
internal sealed class QueryTranslator(QueryAnalyzer analyzer, string type)
{
    // Who types a name most likely looks for that speaker.
    private const float SpeakerWeight = 5;

    // A repeated condition adds nothing.
    private static readonly IEqualityComparer<QueryNode> SameWords = EqualityComparer<QueryNode>.Create(
        (one, other) => one! with { Span = default } == other! with { Span = default },
        node => (node with { Span = default }).GetHashCode());

    private readonly TermQueries _terms = new(analyzer);

    /// <summary>The query; null where it has no word.</summary>
    public LuceneQuery? Translate(QueryNode node, bool isRanked) => node switch
    {
        AllNode all => TranslateAll(all.Children, isRanked),
        AnyNode any => TranslateAny(any, isRanked),
        NotNode not => TranslateAll([not], isRanked),
        DateNode date => Matching.Range(
            Fields.ListedAt, date.IsAfter ? date.Time.Ticks : null, date.IsAfter ? null : date.Time.Ticks),
        _ => TranslateWords(node, isRanked),
    };

    /// <summary>Scores texts in which the words stand close together; null where the query has no such words.</summary>
    public LuceneQuery? Proximity(QueryNode node) =>
        type == DocumentTypes.Article && node is AllNode all ? _terms.Proximity(all.Children) : null;

    /// <summary>Whether only documents of this kind can match, so that no filter by kind is needed.</summary>
    public bool IsOfTypeOnly(QueryNode node) => node switch
    {
        AllNode all => all.Children.Any(IsOfTypeOnly),
        AnyNode any => any.Children.All(IsOfTypeOnly),
        WordNode or PhraseNode or PrefixNode or NearNode => (type, node.FieldOf()) switch
        {
            (DocumentTypes.Article, not (QueryField.Quote or QueryField.Speaker)) => HasWords(node),
            (DocumentTypes.Quote, QueryField.Quote) => HasWords(node),
            _ => false,
        },
        _ => false,
    };

    // A node without a word of the index is left out.
    private bool HasWords(QueryNode node) => node switch
    {
        WordNode word => analyzer.Printed(word.Text).Count > 0,
        PhraseNode phrase => analyzer.Printed(phrase.Text).Count > 0,
        PrefixNode prefix => analyzer.Printed(prefix.Text).Count > 0,
        NearNode near => HasWords(near.Left) && HasWords(near.Right),
        _ => false,
    };

    private LuceneQuery? TranslateAny(AnyNode any, bool isRanked)
    {
        var choices = any.Children.Distinct(SameWords).Select(child => Translate(child, isRanked)).OfType<LuceneQuery>().ToList();
        return choices.Count == 0 ? null : Matching.Any(choices);
    }

    private BooleanQuery? TranslateAll(IReadOnlyList<QueryNode> nodes, bool isRanked)
    {
        var (ofQuotes, others) = SplitQuoteConditions(nodes);
        var all = new BooleanQuery(disableCoord: true);
        if (ofQuotes.Count > 0 && new QueryTranslator(analyzer, DocumentTypes.Quote).TranslateAll(ofQuotes, isRanked: false) is { } quotes)
        {
            all.Add(IdJoin.ToArticles(quotes), Occur.MUST);
        }

        var conditions = others.Distinct(SameWords).ToList();
        foreach (var node in conditions)
        {
            var query = node is NotNode not ? Translate(not.Child, isRanked: false)
                : isRanked && IsOfText(node) ? _terms.InText(node) : Translate(node, isRanked);
            if (query is not null)
            {
                all.Add(query, node is NotNode ? Occur.MUST_NOT : Occur.MUST);
            }

            if (isRanked && IsOfText(node) && _terms.Prominence(node) is { } prominence)
            {
                all.Add(prominence, Occur.SHOULD);
            }
        }

        if (all.Clauses.Count > 0 && all.Clauses.All(clause => clause.IsProhibited))
        {
            all.Add(Matching.Everything, Occur.MUST);
        }

        return all.Clauses.Count == 0 ? null : all;
    }

    // Conditions on quotes side by side must hold for one quote: "quote:energy speaker:putin". A negative condition alone is
    // about all quotes.
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

    private LuceneQuery? TranslateWords(QueryNode node, bool isRanked)
    {
        var field = node.FieldOf();
        return (type, field) switch
        {
            (DocumentTypes.Article, QueryField.Quote) => Join(node, quotes => IdJoin.ToArticles(quotes)),
            (DocumentTypes.Article, QueryField.Speaker) => Join(
                node, speakers => IdJoin.ToArticles(IdJoin.ToQuotesOf(speakers))),
            (DocumentTypes.Quote, not (null or QueryField.Quote or QueryField.Speaker)) => Join(
                node, articles => IdJoin.ToQuotes(articles)),
            (DocumentTypes.Speaker, not (null or QueryField.Speaker)) => Matching.Nothing,
            (DocumentTypes.Speaker, _) => _terms.In([(Fields.Speaker, SpeakerWeight)], node),
            (DocumentTypes.Quote, null) => InQuotesOrSpeakers(node),
            (DocumentTypes.Quote, QueryField.Speaker) => JoinSpeakers(node),
            (DocumentTypes.Article, null) => isRanked ? _terms.InRankedText(node) : _terms.InUnrankedText(node),
            _ => _terms.In([(NameOf(field!.Value), 1)], node),
        };
    }

    private bool IsOfText(QueryNode node) => type == DocumentTypes.Article && node.FieldOf() is null
        && node is WordNode or PhraseNode or PrefixNode or NearNode;

    private LuceneQuery? InQuotesOrSpeakers(QueryNode node) =>
        _terms.In([(Fields.Quote, 1)], node) is { } quotes && JoinSpeakers(node) is { } speakers ? Matching.Any([quotes, speakers]) : null;

    private LuceneQuery? JoinSpeakers(QueryNode node)
    {
        if (_terms.In([(Fields.Speaker, 1)], node) is not { } speakers)
        {
            return null;
        }

        var quotes = IdJoin.ToQuotesOf(speakers);
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
