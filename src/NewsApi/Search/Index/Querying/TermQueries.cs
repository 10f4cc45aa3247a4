using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.Search.Index.Analysis;
using NewsApi.Search.Query;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Translates words, phrases, prefixes and NEAR for given fields.</summary>
internal sealed class TermQueries(QueryScope scope)
{
    // A word weighs most in the headline, then above and at the beginning of the text.
    private static readonly (string Field, float Weight)[] MatchedFields = [(Fields.Headline, 3), (Fields.Body, 1)];

    // What is in a heading or the lead is in the body too: they rank, but find nothing more.
    private static readonly (string Field, float Weight)[] RankingFields = [(Fields.Heading, 1.5f), (Fields.Lead, 1.5f)];

    // Words as printed are found without a detour over their stems.
    private static readonly (string Field, float Weight)[] PrefixFields = [(Fields.Headline, 3), (Fields.Words, 1)];

    // Together they tell more than any of them alone.
    private static readonly (string Field, float Weight)[] ProximityFields = [(Fields.Headline, 3), (Fields.Lead, 1.5f), (Fields.Body, 1)];

    private const int ProximitySlop = 3;
    private const int MaxProximityWords = 8;

    private readonly SpanQueries _spans = new(scope);

    /// <summary>Anywhere in an article's text.</summary>
    public LuceneQuery? InText(QueryNode node, Ranking ranking) => (node, ranking) switch
    {
        (PrefixNode, _) => In(PrefixFields, node),
        (WordNode word, Ranking.None) => FindUnranked(word) ?? In(MatchedFields, node),
        (_, Ranking.None) => In(MatchedFields, node),
        _ => In(MatchedFields, node, RankingFields),
    };

    /// <summary>In any of the fields; null where the node has no word.</summary>
    public LuceneQuery? In(
        IReadOnlyList<(string Field, float Weight)> fields, QueryNode node, params IReadOnlyList<(string Field, float Weight)> ranking) =>
        Each(fields, node) is { Count: > 0 } finding ? new FieldsQuery(finding, Each(ranking, node)) : null;

    /// <summary>
    /// Lifts texts in which words that follow each other in the query stand close together; null where there are no two.
    /// </summary>
    public LuceneQuery? Proximity(IReadOnlyList<QueryNode> nodes)
    {
        var typed = nodes.OfType<WordNode>().Where(word => word.Field is null).Take(MaxProximityWords).ToList();
        var pairs = typed.Zip(typed.Skip(1), (one, other) => $"{one.Text} {other.Text}")
            .SelectMany(scope.Words.Stems).Where(terms => terms.Count > 1)
            .SelectMany(terms => ProximityFields.Select(field => Close(field.Field, terms, field.Weight))).ToList();
        return pairs.Count == 0 ? null : Matching.Any(pairs);
    }

    private List<LuceneQuery> Each(IReadOnlyList<(string Field, float Weight)> fields, QueryNode node)
    {
        var queries = new List<LuceneQuery>();
        foreach (var (field, weight) in fields)
        {
            if (In(field, node) is { } query)
            {
                query.Boost = weight;
                queries.Add(query);
            }
        }

        return queries;
    }

    // Sets of documents are put together faster than scores.
    private LuceneQuery? FindUnranked(WordNode word)
    {
        var variants = scope.Words.Stems(word.Text);
        return variants.Count > 0 && variants.All(terms => terms.Count == 1 && !IsCharacter(terms[0]))
            ? Matching.AnyTerm([.. MatchedFields.SelectMany(field => variants.Select(terms => new Term(field.Field, terms[0])))])
            : null;
    }

    private static PhraseQuery Close(string field, IReadOnlyList<string> terms, float weight)
    {
        var close = new PhraseQuery { Slop = ProximitySlop, Boost = weight };
        foreach (var term in terms)
        {
            close.Add(new Term(field, term));
        }

        return close;
    }

    private LuceneQuery? In(string field, QueryNode node) => node switch
    {
        WordNode word => Sequence(field, word.Text),
        PhraseNode phrase => Sequence(field, phrase.Text),
        PrefixNode prefix => Prefix(field, prefix.Text),
        NearNode near => Near(field, near),
        _ => null,
    };

    // "a NEAR b NEAR c": each near the one before it.
    private LuceneQuery? Near(string field, NearNode near) => near.Left is NearNode { Right: var middle } before
        ? Matching.All([Near(field, before), _spans.Near(field, near with { Left = middle })])
        : _spans.Near(field, near);

    private LuceneQuery? Sequence(string field, string text)
    {
        var variants = scope.Words.In(field, text).Select(terms => terms.Count == 1 ? Single(field, terms[0]) : new SequenceQuery(field, terms, scope.Time)).ToList();
        return variants.Count == 0 ? null : Matching.Any(variants);
    }

    // One Chinese character is found in every pair that begins with it.
    private LuceneQuery Single(string field, string term) =>
        IsCharacter(term)
            ? Matching.Any([new TermQuery(new Term(field, term)), Matching.AnyTerm(scope.Prefixes.Expand(field, term).Terms)])
            : new TermQuery(new Term(field, term));

    private static bool IsCharacter(string term) => term.Length == 1 && Letters.IsWrittenWithoutSpaces(term[0]);

    private LuceneQuery? Prefix(string field, string text)
    {
        var variants = scope.Words.Folded(text).Select(folded => Prefix(field, text, folded)).ToList();
        return variants.Count == 0 ? null : Matching.Any(variants);
    }

    private BooleanQuery Prefix(string field, string text, IReadOnlyList<string> folded)
    {
        var (terms, isCut) = scope.Prefixes.Expand(field, folded[^1]);
        if (isCut && scope.Warnings.All(warning => !warning.Contains($"'{text}*'", StringComparison.Ordinal)))
        {
            scope.Warnings.Add($"Too many words begin with '{text}*': the most frequent are searched.");
        }

        // "covid-1*": the words before the last are whole.
        var all = new BooleanQuery(disableCoord: true);
        foreach (var word in folded.SkipLast(1))
        {
            all.Add(In(field == Fields.Words ? Fields.Body : field, new WordNode(word, null, default)) ?? Matching.Nothing, Occur.MUST);
        }

        all.Add(new ConstantScoreQuery(new TimedTermsFilter(terms, scope.Time)), Occur.MUST);
        return all;
    }
}
