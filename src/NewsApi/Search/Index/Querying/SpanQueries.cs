using Lucene.Net.Index;
using Lucene.Net.Search.Spans;
using NewsApi.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Translates NEAR, which asks where words stand.</summary>
internal sealed class SpanQueries(QueryScope scope)
{
    private const int MaxPrefixTerms = 20;

    /// <summary>Both sides with at most so many words between them; null where one side has no word.</summary>
    public SpanQuery? Near(string field, NearNode near) =>
        Of(field, near.Left) is { } left && Of(field, near.Right) is { } right
            ? new SpanNearQuery([left, right], near.Distance, inOrder: false)
            : null;

    private SpanQuery? Of(string field, QueryNode node) => node switch
    {
        WordNode word => Sequence(field, word.Text),
        PhraseNode phrase => Sequence(field, phrase.Text),
        PrefixNode prefix => Prefix(field, prefix.Text),
        _ => null,
    };

    private SpanQuery? Sequence(string field, string text) => Any([.. scope.Words.In(field, text).Select(terms => Sequence(field, terms))]);

    private SpanQuery Sequence(string field, IReadOnlyList<string> terms) => terms.Count == 1
        ? Single(field, terms[0])
        : new SpanNearQuery([.. terms.Select(term => Single(field, term))], 0, inOrder: true);

    private SpanQuery? Prefix(string field, string text) => Any(
    [
        .. scope.Words.Folded(text).SelectMany(folded => scope.Prefixes.Expand(field, folded[^1]).Terms.Take(MaxPrefixTerms))
            .Distinct().Select(term => Single(field, term.Text)),
    ]);

    private TimedSpanTermQuery Single(string field, string term) => new(new Term(field, term), scope.Time);

    private static SpanQuery? Any(IReadOnlyList<SpanQuery> variants) => variants.Count switch
    {
        0 => null,
        1 => variants[0],
        _ => new SpanOrQuery([.. variants]),
    };
}
