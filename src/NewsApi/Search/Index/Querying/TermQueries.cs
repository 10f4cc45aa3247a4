using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.Search.Index.Analysis;
using NewsApi.Search.Query;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Translates words, phrases, prefixes and NEAR into queries on given fields.</summary>
internal sealed class TermQueries(QueryAnalyzer analyzer)
{
    // A word weighs most in the headline.
    private static readonly (string Field, float Weight)[] MatchedFields = [(Fields.Headline, 3), (Fields.Body, 1)];

    // What is in a heading or the lead is in the body, too: these fields add to the score only.
    private static readonly (string Field, float Weight)[] RankingFields = [(Fields.Heading, 1.5f), (Fields.Lead, 1.5f)];
    private static readonly (string Field, float Weight)[] ProximityFields = [(Fields.Headline, 3), (Fields.Lead, 1.5f), (Fields.Body, 1)];

    private const int ProximitySlop = 3;
    private const int MaxProximityWords = 8;

    private readonly SpanQueries _spans = new(analyzer);

    /// <summary>Anywhere in the text of an article; null where the node has no word.</summary>
    public LuceneQuery? InText(QueryNode node) => In(MatchedFields, node);

    /// <summary>
    /// The same without a score: one set of documents instead of a scorer per term.
    /// </summary>
    public LuceneQuery? InUnrankedText(QueryNode node)
    {
        var words = node is WordNode word ? analyzer.Stems(word.Text) : [];
        return words is [{ IsSingle: true }] && !IsCharacter(words[0].Words[0][0])
            ? Matching.AnyTerm([.. MatchedFields.SelectMany(field => words[0].Words[0].Select(term => new Term(field.Field, term)))])
            : InText(node);
    }

    /// <summary>The same with <see cref="Prominence"/>, as one disjunction, which Lucene scores fastest.</summary>
    public LuceneQuery? InRankedText(QueryNode node) => node is PrefixNode ? InText(node) : In([.. MatchedFields, .. RankingFields], node);

    /// <summary>Adds to the score of texts with the words in prominent places; null where nothing does.</summary>
    public LuceneQuery? Prominence(QueryNode node) => node is PrefixNode ? null : In(RankingFields, node);

    /// <summary>In any of the fields; null where the node has no word.</summary>
    public LuceneQuery? In(IReadOnlyList<(string Field, float Weight)> fields, QueryNode node)
    {
        var queries = new List<LuceneQuery>();
        foreach (var (field, weight) in fields)
        {
            foreach (var query in In(field, node))
            {
                query.Boost *= weight;
                queries.Add(query);
            }
        }

        return queries.Count == 0 ? null : Matching.Any(queries);
    }

    /// <summary>
    /// Scores texts in which consecutive words of the query stand close together; null where there are no two words.
    /// </summary>
    public LuceneQuery? Proximity(IReadOnlyList<QueryNode> nodes)
    {
        var typed = nodes.OfType<WordNode>().Where(word => word.Field is null).Take(MaxProximityWords).ToList();
        var pairs = typed.Zip(typed.Skip(1), (one, other) => $"{one.Text} {other.Text}")
            .SelectMany(analyzer.Stems).Where(pair => !pair.IsSingle)
            .SelectMany(pair => ProximityFields.Select(field => Phrase(field.Field, pair, ProximitySlop, field.Weight))).ToList();
        return pairs.Count == 0 ? null : Matching.Any(pairs);
    }

    private IEnumerable<LuceneQuery> In(string field, QueryNode node) => node switch
    {
        WordNode word => analyzer.In(field, word.Text, isExact: false).SelectMany(sequence => Sequence(field, sequence)),
        PhraseNode phrase => analyzer.In(field, phrase.Text, isExact: true).SelectMany(sequence => Sequence(field, sequence)),
        PrefixNode prefix => analyzer.Printed(prefix.Text).Select(words => Prefix(field, words.Words)),
        NearNode near => Near(field, near) is { } query ? [query] : [],
        _ => [],
    };

    // "a NEAR b NEAR c": each near the one before it.
    private LuceneQuery? Near(string field, NearNode near) => near.Left is NearNode { Right: var middle } before
        ? Matching.All([Near(field, before), _spans.Near(field, near with { Left = middle })])
        : _spans.Near(field, near);

    private static IEnumerable<LuceneQuery> Sequence(string field, WordSequence sequence) =>
        sequence.IsSingle ? sequence.Words[0].SelectMany(term => Single(field, term)) : [Phrase(field, sequence, slop: 0, weight: 1)];

    // One Chinese character is found in every bigram that begins with it.
    private static IEnumerable<LuceneQuery> Single(string field, string term)
    {
        yield return new TermQuery(new Term(field, term));
        if (IsCharacter(term))
        {
            yield return Matching.Prefix(field, term);
        }
    }

    private static bool IsCharacter(string term) => term.Length == 1 && Letters.IsWrittenWithoutSpaces(term[0]);

    private static MultiPhraseQuery Phrase(string field, WordSequence sequence, int slop, float weight)
    {
        var phrase = new MultiPhraseQuery { Slop = slop, Boost = weight };
        foreach (var terms in sequence.Words)
        {
            phrase.Add([.. terms.Select(term => new Term(field, term))]);
        }

        return phrase;
    }

    // "covid-1*": the words before the last are whole.
    private static LuceneQuery Prefix(string field, IReadOnlyList<string[]> words)
    {
        var last = Matching.Prefix(field, words[^1][0]);
        return words.Count == 1 ? last
            : Matching.All([.. words.SkipLast(1).Select(word => new TermQuery(new Term(field, word[0]))), last])!;
    }

}
