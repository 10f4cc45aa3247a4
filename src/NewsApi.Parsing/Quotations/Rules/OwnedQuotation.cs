using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>Words between their owner and a noun of speech: Smith's "mend it or end it" promise, her "it is a sieve" remark.</summary>
/// <remarks>
/// Lets one plain word stand before the noun ("his "mend it or end it" campaign slogan"). Leaves alone a few words, which are a
/// label ("her "sieve" remark"), and words without such a noun.
/// </remarks>
internal static class OwnedQuotation
{
    private const int FewestWords = 4;

    public static RuleMatch Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var noun = IsSpeechNoun(reading, run.End, sentence.End) ? run.End : run.End + 1;
        if (run.Open <= sentence.First
            || run.Last - run.First < FewestWords
            || !IsSpeechNoun(reading, noun, sentence.End)
            || noun > run.End && !reading.Tokens[run.End].IsWord)
        {
            return default;
        }

        var owner = NounOwner.Of(reading, run.Open, sentence.First);
        return owner.Found ? RuleMatch.At(owner, noun, AttributionRules.Noun) : default;
    }

    private static bool IsSpeechNoun(ArticleReading reading, int t, int end) =>
        t < end && reading.Tokens[t] is { Run: < 0, Mention: < 0 } noun && noun.Has(Traits.SpeechNoun);
}
