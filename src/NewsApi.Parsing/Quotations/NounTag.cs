using NewsApi.Parsing.Quotations.Indirect;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Words whose owner is named before a noun of speech: her claim that …, Smith's warning of "…".</summary>
/// <remarks>Leaves alone nouns without an owner ("the claim").</remarks>
internal static class NounTag
{
    private const int Window = 14;

    public static Tag Find(ArticleReading reading, QuotedRun run, int sentenceFirst) => Before(reading, run.Open, sentenceFirst);

    /// <summary>The last such noun before a token.</summary>
    public static Tag Before(ArticleReading reading, int end, int sentenceFirst)
    {
        var tokens = reading.Tokens;
        var steps = 0;
        for (var t = reading.Previous(end); t > sentenceFirst && steps < Window; t = reading.Previous(t), steps++)
        {
            if (tokens[t] is { Run: < 0, Mention: < 0 } noun && noun.Has(Traits.SpeechNoun))
            {
                var owner = Owner(reading, t, sentenceFirst);
                if (owner.Found)
                {
                    return new Tag(owner, t, t + 1, "noun-tag");
                }
            }
        }

        return default;
    }

    /// <summary>The noun whose clause holds the quotation: the assertion that it had "failed", a statement by Smith that "none" came.</summary>
    public static Tag Holding(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var tokens = reading.Tokens;
        for (var t = sentence.First + 1; t + 1 < run.Open; t = reading.Next(t))
        {
            if (tokens[t] is not { Run: < 0, Mention: < 0 } noun || !noun.Has(Frames.NounThat))
            {
                continue;
            }

            var agent = tokens[t + 1].Word is Word.By ? NounPhrase.Read(reading, t + 2, run.Open) : default;
            var that = agent.Found ? agent.End : t + 1;
            if (tokens[that] is { Run: < 0, Word: Word.That } && ContentEnd.OfClause(reading, that + 1, sentence.End) > run.Open)
            {
                var owner = agent.Found ? agent : Owner(reading, t, sentence.First);
                return new Tag(owner.Found ? owner : NounAttribution.Giver(reading, t, sentence.First), t, t + 1, "noun-tag");
            }
        }

        return default;
    }

    public static Source Owner(ArticleReading reading, int noun, int sentenceFirst)
    {
        var tokens = reading.Tokens;
        for (var t = noun - 1; t >= sentenceFirst && t >= noun - 4 && tokens[t].Run < 0; t--)
        {
            if (tokens[t].Word is Word.His or Word.Her)
            {
                return new Source(SourceKind.Pronoun, t, t + 1, t);
            }

            if (tokens[t].Kind is TokenKind.PossessiveEnding)
            {
                var source = Subject.EndingAt(reading, t - 1, sentenceFirst);
                return Subject.IsPerson(reading, source) ? source : default;
            }

            if (!tokens[t].IsWord || tokens[t].Has(Traits.Preposition | Traits.Conjunction | Traits.Verb | Traits.Determiner))
            {
                return default;
            }
        }

        return default;
    }
}
