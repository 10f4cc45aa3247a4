using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>A passive cue near a quoted fragment: has been called "…" by Smith. Without "by" the speaker stays open.</summary>
/// <remarks>Leaves alone passives far from the marks.</remarks>
internal static class PassiveCue
{
    private const int Window = 5;

    private const int FarWindow = 30;

    public static RuleMatch Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var tokens = reading.Tokens;
        var steps = 0;
        for (var t = reading.Previous(run.Open); t > sentence.First && steps < Window; t = reading.Previous(t), steps++)
        {
            if (tokens[t] is { Run: < 0, Mention: < 0 } cue
                && cue.Has(Traits.CueFinite)
                && !cue.Has(Traits.Weak)
                && (cue.Has(Traits.PastForm) || !cue.Has(Traits.NounToo))
                && (tokens[t - 1].Has(Traits.Being | Traits.Adverb)
                    || tokens[t - 1].Kind is TokenKind.Comma && tokens[run.End].Word is Word.By))
            {
                var agent = PassiveAgent.After(reading, t, run.Open);
                return RuleMatch.At(agent.Found ? agent : By(reading, run.End, sentence.End), t, AttributionRules.Passive);
            }
        }

        return PraisedBy(reading, run, sentence.First);
    }

    // "was praised by Smith, who leads the chamber, as "…"": the agent stands between the cue and the words.
    private static RuleMatch PraisedBy(ArticleReading reading, QuotedRun run, int sentenceFirst)
    {
        var tokens = reading.Tokens;
        var link = tokens[Math.Max(0, run.Open - 1)].Word is Word.A or Word.An or Word.The ? run.Open - 2 : run.Open - 1;
        if (link <= sentenceFirst || tokens[link] is not { Run: < 0, Word: Word.As or Word.Of })
        {
            return default;
        }

        for (var t = Math.Max(sentenceFirst, run.Open - FarWindow); t + 2 < run.Open; t++)
        {
            if (tokens[t] is { Run: < 0, Mention: < 0 } cue
                && cue.Has(Traits.PastForm)
                && (cue.Has(Frames.As | Frames.Object) || cue.Has(Traits.Calls))
                && tokens[t + 1].Word is Word.By
                && NounPhraseReader.Read(reading, t + 2, run.Open) is { Found: true } agent && Subject.IsPerson(reading, agent))
            {
                return RuleMatch.At(agent, t, AttributionRules.Passive);
            }
        }

        return default;
    }

    private static NounPhrase By(ArticleReading reading, int t, int limit)
    {
        limit = Math.Min(limit, t + 10);
        for (; t + 1 < limit; t++)
        {
            if (reading.Tokens[t].Word is Word.By)
            {
                return NounPhraseReader.Read(reading, t + 1, limit);
            }
        }

        return default;
    }
}
