using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>Words whose owner is named before a noun of speech: her claim that …, Smith's warning of "…".</summary>
/// <remarks>Leaves alone nouns without an owner ("the claim").</remarks>
internal static class NounCue
{
    private const int Window = 14;

    public static RuleMatch Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence) =>
        Before(reading, run.Open, sentence.First);

    /// <summary>The last such noun before a token.</summary>
    public static RuleMatch Before(ArticleReading reading, int end, int sentenceFirst)
    {
        var tokens = reading.Tokens;
        var steps = 0;
        for (var t = reading.Previous(end); t > sentenceFirst && steps < Window; t = reading.Previous(t), steps++)
        {
            if (tokens[t] is { Run: < 0, Mention: < 0 } noun && noun.Has(Traits.SpeechNoun))
            {
                var owner = NounOwner.Of(reading, t, sentenceFirst);
                if (owner.Found)
                {
                    return RuleMatch.At(owner, t, AttributionRules.Noun);
                }
            }
        }

        return default;
    }

    /// <summary>The noun with an owner whose clause holds the quotation: she laughed at Smith's claim that it was "…".</summary>
    public static RuleMatch FindOwnedClause(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var match = FindHolding(reading, run, sentence);
        var isOwned = match.Speaker.Found && match.CueFirst > sentence.First + 1
            && reading.Tokens[match.CueFirst - 1] is { Run: < 0, Kind: TokenKind.PossessiveEnding };
        return isOwned ? match : default;
    }

    /// <summary>
    /// The noun whose clause holds the quotation: the assertion that it had "failed", a statement by Smith that "none" came.
    /// </summary>
    public static RuleMatch FindHolding(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var tokens = reading.Tokens;
        for (var t = sentence.First + 1; t + 1 < run.Open; t = reading.Next(t))
        {
            if (tokens[t] is not { Run: < 0, Mention: < 0 } noun || !noun.Has(Frames.NounThat))
            {
                continue;
            }

            var agent = tokens[t + 1].Word is Word.By ? NounPhraseReader.Read(reading, t + 2, run.Open) : default;
            var that = agent.Found ? agent.End : t + 1;
            if (tokens[that] is { Run: < 0, Word: Word.That } && ContentEnd.OfClause(reading, that + 1, sentence.End) > run.Open)
            {
                var owner = agent.Found ? agent : NounOwner.Of(reading, t, sentence.First);
                return RuleMatch.At(owner.Found ? owner : NounOwner.Giver(reading, t, sentence.First), t, AttributionRules.Noun);
            }
        }

        return default;
    }
}
