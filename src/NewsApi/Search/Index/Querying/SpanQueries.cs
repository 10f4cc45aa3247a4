using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using NewsApi.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Translates NEAR into span queries.</summary>
internal sealed class SpanQueries(QueryAnalyzer analyzer)
{
    private const int MaxPrefixTerms = 20;

    /// <summary>Both sides with at most so many words between them; null where one side has no word.</summary>
    public SpanQuery? Near(string field, NearNode near) =>
        Of(field, near.Left) is { } left && Of(field, near.Right) is { } right
            ? new SpanNearQuery([left, right], near.Distance, inOrder: false)
            : null;

    private SpanQuery? Of(string field, QueryNode node) => node switch
    {
        WordNode word => Any([.. analyzer.In(field, word.Text, isExact: false).Select(words => Sequence(field, words))]),
        PhraseNode phrase => Any([.. analyzer.In(field, phrase.Text, isExact: true).Select(words => Sequence(field, words))]),
        PrefixNode prefix => Any([.. analyzer.Printed(prefix.Text).Select(words => Prefix(field, words.Words[^1][0]))]),
        _ => null,
    };

    private static SpanQuery Sequence(string field, WordSequence sequence)
    {
        var words = sequence.Words.Select(terms => Any([.. terms.Select(term => new SpanTermQuery(new Term(field, term)))])!).ToArray();
        return words.Length == 1 ? words[0] : new SpanNearQuery(words, 0, inOrder: true);
    }

    private static SpanMultiTermQueryWrapper<PrefixQuery> Prefix(string field, string prefix) =>
        new(new PrefixQuery(new Term(field, prefix)))
        {
            MultiTermRewriteMethod = new SpanMultiTermQueryWrapper<PrefixQuery>.TopTermsSpanBooleanQueryRewrite(MaxPrefixTerms),
        };

    private static SpanQuery? Any(SpanQuery[] variants) => variants.Length switch
    {
        0 => null,
        1 => variants[0],
        _ => new SpanOrQuery(variants),
    };
}
