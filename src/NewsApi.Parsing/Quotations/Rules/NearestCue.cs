using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>
/// The last resort for a quotation that no other rule claimed: a word of saying right before the marks, whoever says it
/// (another tweeted, "…"; chanting "…"; calls of "…"), else the last verb of speech or opinion before a fragment
/// (ordered them to "…").
/// </summary>
/// <remarks>Nothing is carried over from it. Leaves alone sentences without such a word.</remarks>
internal static class NearestCue
{
    // A verb that takes no more than a clause ("saw") needs to have one.
    private const Frames Voicing = Frames.Clause | Frames.Object | Frames.Addressee | Frames.Infinitive | Frames.Preposition;

    public static RuleMatch Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var cue = CueBefore(reading, run, sentence.First);
        cue = cue < 0 ? VerbBefore(reading, run, sentence) : cue;
        if (cue < 0)
        {
            return default;
        }

        var phrase = reading.Tokens[cue].Has(Traits.CueNoun | Traits.SpeechNoun) || cue == sentence.First
            ? default
            : SpeakerPhrase(reading, cue, sentence.First);
        return RuleMatch.At(phrase, cue, AttributionRules.NearestCue);
    }

    private static NounPhrase SpeakerPhrase(ArticleReading reading, int cue, int first) =>
        AttributingSubject.TryFind(reading, cue, first, out var phrase) && Subject.IsPerson(reading, phrase) ? phrase : default;

    // "another tweeted, ", "chanting ", "calls of ", "under the slogan "
    private static int CueBefore(ArticleReading reading, QuotedRun run, int first)
    {
        var t = run.Open - 1;
        t -= t > first && reading.Tokens[t].Kind is TokenKind.Comma or TokenKind.Colon || t > first && reading.Tokens[t].Word is Word.Of
            ? 1
            : 0;
        if (t <= first || reading.Tokens[t] is not { Run: < 0, Mention: < 0 } token)
        {
            return -1;
        }

        var isNoun = token.Word is Word.Slogan or Word.Motto
            || reading.Tokens[t + 1].Word is Word.Of && token.Has(Traits.CueNoun | Traits.SpeechNoun);
        return isNoun || token.Has(Traits.AnyCue) && !token.Has(Traits.Weak) && CueForm.IsCue(reading, t, first) ? t : -1;
    }

    private static int VerbBefore(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var last = -1;
        for (var t = sentence.First; t < run.Open; t = reading.Next(t))
        {
            if (reading.Tokens[t] is { Run: < 0, Mention: < 0 } token
                && (token.Has(Voicing) || ContentStart.After(reading, t, sentence.End).Start >= 0)
                && AttributingVerb.Is(reading, t, sentence.First))
            {
                last = t;
            }
        }

        return last;
    }
}
