using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Tells titles of works, nicknames, terms and scare quotes from words that somebody said.</summary>
internal static class SpeechFilter
{
    public static bool IsSpeech(ArticleReading reading, QuotedRun run, RuleMatch match)
    {
        if (!reading.IsEnglish)
        {
            return ForeignQuote.IsSpeech(reading, run);
        }

        if (IsNickname(reading, run) || IsNamed(reading, run) || WorkTitles.Explains(reading, run) && IsTitle(reading, run))
        {
            return false;
        }

        if (IsVoiced(reading, run) || IsCall(reading, run) || match.Rule == AttributionRules.Fragment && IsSentence(reading, run))
        {
            return true;
        }

        if (!match.Found || match.CueFirst < 0 && match.Rule != AttributionRules.ColonParagraph)
        {
            return !IsTitle(reading, run) && (run.Last - run.First > 6 || StandsAlone(reading, run) || FollowsLink(reading, run));
        }

        var beside = match.FollowsQuotation || match.Rule == AttributionRules.ColonParagraph || match.Rule == AttributionRules.Continuation || match.CueFirst >= 0 && run.Open - match.CueEnd is 0 or 1;
        if (match.CueFirst >= 0 && match.CueEnd == run.Open && reading.Tokens[match.CueFirst].Has(Traits.Tells) && IsTitle(reading, run))
        {
            return false;
        }

        if (beside && run.Open > 0 && reading.Tokens[run.Open - 1].Kind is TokenKind.PossessiveEnding && IsTitle(reading, run))
        {
            return false;
        }

        return beside || !IsTitle(reading, run) || WorkTitles.Introduces(reading, run) is false && match.Rule == AttributionRules.Preposed && run.Open - match.CueEnd is >= 0 and < 5 && reading.Tokens[match.CueFirst].Has(Traits.Calls);
    }

    // A sentence of its own, or set off by a colon before or a comma after it.
    private static bool StandsAlone(ArticleReading reading, QuotedRun run)
    {
        var tokens = reading.Tokens;
        var sentence = reading.Sentences[tokens[run.Open].Sentence];
        return reading.Text[tokens[run.Open].Start] is '「'
            || sentence.First == run.Open && run.Last - run.First > 3 && tokens[run.Last - 1].Kind is TokenKind.Stop
            || sentence.First == run.Open && run.Last - run.First > 1 && (tokens[run.Last - 1].Kind is TokenKind.Comma && run.Last - run.First > 2 || run.End < sentence.End && tokens[run.End].Kind is TokenKind.Comma or TokenKind.Dash)
            || run.Open > sentence.First && tokens[run.Open - 1].Kind is TokenKind.Colon;
    }

    // A fragment after "a", "as", "to" or "of" is mostly somebody's word.
    private static bool FollowsLink(ArticleReading reading, QuotedRun run) =>
        run.Open > 0 && reading.Tokens[run.Open - 1] is { Run: < 0, Word: Word.A or Word.As or Word.To or Word.Of };

    // Chanting "…", calls of "…", under the slogan "…".
    private static bool IsVoiced(ArticleReading reading, QuotedRun run)
    {
        if (run.Open < 2 || reading.Tokens[run.Open - 1] is not { Run: < 0, Mention: < 0 } before)
        {
            return false;
        }

        return before.Has(Traits.CueParticiple) && !before.Has(Traits.Calls | Traits.Weak)
            || before.Word is Word.Slogan or Word.Motto
            || before.Word is Word.Of && reading.Tokens[run.Open - 2] is { Run: < 0, Mention: < 0 } noun && noun.Has(Traits.SpeechNoun | Traits.CueNoun)
            || before.Word is Word.And && reading.Tokens[run.Open - 2].Run is >= 0 and var other && reading.Runs[other].Open > 1
                && reading.Tokens[reading.Runs[other].Open - 1] is { Run: < 0, Word: Word.Of } && reading.Tokens[reading.Runs[other].Open - 2] is { Run: < 0, Mention: < 0 } shared && shared.Has(Traits.SpeechNoun | Traits.CueNoun);
    }

    // Holm said. "None.": all of a sentence, its full stop inside the marks.
    private static bool IsSentence(ArticleReading reading, QuotedRun run) =>
        reading.Sentences[reading.Tokens[run.Open].Sentence] is var sentence && sentence.First == run.Open && sentence.End == run.End && reading.Tokens[run.Last - 1].Kind is TokenKind.Stop;

    // "Mr. Holm?": a sentence of its own that asks or exclaims.
    private static bool IsCall(ArticleReading reading, QuotedRun run) =>
        reading.Text[reading.Tokens[run.Last - 1].Start] is '?' or '!' && run.Last - run.First > 1 && reading.Sentences[reading.Tokens[run.Open].Sentence].First == run.Open;

    // Earvin "Magic" Johnson.
    private static bool IsNickname(ArticleReading reading, QuotedRun run) =>
        run.Last - run.First <= 3 && !run.GoesOn && run.Open > 0 && run.End < reading.Tokens.Count
        && reading.Tokens[run.Open - 1] is { IsCapital: true, IsWord: true } && reading.Tokens[run.End] is { IsCapital: true, IsWord: true }
        && (reading.Tokens[run.Open - 1].Mention >= 0 && reading.Tokens[run.End].Mention >= 0 || run.Last == run.First + 1 && reading.Tokens[run.Open - 1].Has(Traits.FirstName) && reading.Tokens[run.First].IsCapital)
        && reading.Tokens[run.Last - 1].Kind is TokenKind.Word;

    // A book titled "…", the so-called "…".
    private static bool IsNamed(ArticleReading reading, QuotedRun run)
    {
        if (run.Open == 0)
        {
            return false;
        }

        ref var before = ref reading.Tokens[run.Open - 1];
        return before.Word is Word.As && run.Open > 1 && reading.Tokens[run.Open - 2].Word is Word.Known || before.Word is Word.Titled or Word.Dubbed or Word.Named or Word.Entitled || before.Word is Word.Called && run.Open > 1 && reading.Tokens[run.End].Word is not Word.By && !reading.Tokens[run.Open - 2].Has(Traits.SubjectPronoun | Traits.Being)
            && reading.Tokens[run.Open - 2].Mention < 0;
    }

    // Two words or more, all with capitals but for articles, prepositions and conjunctions, and no full stop inside.
    private static bool IsTitle(ArticleReading reading, QuotedRun run)
    {
        var capitals = 0;
        for (var t = run.First; t < run.Last; t++)
        {
            ref var token = ref reading.Tokens[t];
            if (token.Kind is TokenKind.Stop && t + 1 < run.Last)
            {
                return false;
            }

            if (token.IsWord && !token.IsCapital && !token.Has(Traits.Determiner | Traits.Preposition | Traits.Conjunction))
            {
                return false;
            }

            capitals += token.IsCapital ? 1 : 0;
        }

        return capitals > 1 || capitals == 1 && (WorkTitles.Introduces(reading, run) || WorkTitles.Explains(reading, run));
    }
}
