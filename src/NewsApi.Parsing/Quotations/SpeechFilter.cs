using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Tells titles of works, nicknames, terms and scare quotes from words that somebody said.</summary>
internal static class SpeechFilter
{
    // A fragment with more words is no term.
    private const int LongestTerm = 6;

    private const int NearName = 5;

    public static bool IsSpeech(ArticleReading reading, QuotedRun run, RuleMatch match)
    {
        if (!reading.IsEnglish)
        {
            return ForeignQuote.IsSpeech(reading, run, match);
        }

        var isTitle = IsTitle(reading, run);
        if (IsNickname(reading, run) || IsNamed(reading, run) || isTitle && WorkTitles.Explains(reading, run)
            || TermMarks.Is(reading, run, match))
        {
            return false;
        }

        if (IsVoiced(reading, run) || IsCall(reading, run) || match.Rule == AttributionRules.Fragment && IsSentence(reading, run))
        {
            return true;
        }

        return !IsTermOfThing(reading, run, match) && IsLikelySpeech(reading, run, match, isTitle);
    }

    private static bool IsLikelySpeech(ArticleReading reading, QuotedRun run, RuleMatch match, bool isTitle)
    {
        if (isTitle && WorkTitles.IsPerformed(reading, run))
        {
            return false;
        }

        return match.HasCue || match.Rule == AttributionRules.ColonParagraph
            ? !isTitle || IsSpokenTitle(reading, run, match)
            : !isTitle && (IsSpeechWithoutCue(reading, run) || match.Found && FollowsLink(reading, run));
    }

    // "The menu included "cold toast"": a thing that is no text says nothing.
    private static bool IsTermOfThing(ArticleReading reading, QuotedRun run, RuleMatch match) =>
        run.Last - run.First <= LongestTerm
        && match.PrecedesQuotation
        && match.Speaker.Kind is PhraseKind.Description
        && reading.Tokens[match.CueFirst].Has(Traits.Weak)
        && !Subject.IsPerson(reading, match.Speaker)
        && !DocumentAuthor.IsWriting(reading, match.Speaker.Head)
        && !reading.Tokens[match.Speaker.Head].Has(Traits.CueNoun | Traits.SpeechNoun | Traits.Outlet);

    private static bool IsSpeechWithoutCue(ArticleReading reading, QuotedRun run) =>
        run.Last - run.First > LongestTerm || StandsAlone(reading, run);

    // Words that look like a title count as speech right beside a cue ("He said: "Good Morning""), but not after "told" or an owner.
    private static bool IsSpokenTitle(ArticleReading reading, QuotedRun run, RuleMatch match)
    {
        if (IsBeside(run, match))
        {
            var isObject = match.HasCue && match.CueEnd == run.Open && reading.Tokens[match.CueFirst].Has(Traits.Tells);
            var isOwned = run.Open > 0 && reading.Tokens[run.Open - 1].Kind is TokenKind.PossessiveEnding;
            return !isObject && !isOwned;
        }

        return match.Rule == AttributionRules.Preposed
            && run.Open - match.CueEnd is >= 0 and < NearName
            && reading.Tokens[match.CueFirst].Has(Traits.Calls)
            && !WorkTitles.Introduces(reading, run);
    }

    private static bool IsBeside(QuotedRun run, RuleMatch match) =>
        match.FollowsQuotation
        || match.Rule == AttributionRules.ColonParagraph
        || match.Rule == AttributionRules.Continuation
        || match.HasCue && run.Open - match.CueEnd is 0 or 1;

    // A sentence of its own, or set off by a colon before or a comma after it.
    private static bool StandsAlone(ArticleReading reading, QuotedRun run)
    {
        var tokens = reading.Tokens;
        var sentence = reading.SentenceOf(run.Open);
        if (reading.Text[tokens[run.Open].Start] is '「')
        {
            return true;
        }

        if (sentence.First != run.Open)
        {
            return tokens[run.Open - 1].Kind is TokenKind.Colon;
        }

        var isFollowed = run.End < sentence.End && tokens[run.End].Kind is TokenKind.Comma or TokenKind.Dash;
        return (run.Last - run.First, EndOf(reading, run.Last - 1)) switch
        {
            ( > 3, TokenKind.Stop) => true,
            ( > 2, TokenKind.Comma) => true,
            ( > 1, _) => isFollowed,
            _ => false,
        };
    }

    // The full stop of an abbreviation ends the sentence too.
    private static TokenKind EndOf(ArticleReading reading, int last) =>
        reading.Tokens[last].IsWord && reading.Text[reading.Tokens[last].End - 1] is '.' ? TokenKind.Stop : reading.Tokens[last].Kind;

    // A fragment after "a", "as", "to" or "of" is mostly a word of whoever was speaking.
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
            || FollowsCallsOf(reading, run)
            || before.Word is Word.And
                && reading.Tokens[run.Open - 2].Run is >= 0 and var other
                && FollowsCallsOf(reading, reading.Runs[other]);
    }

    // "calls of"
    private static bool FollowsCallsOf(ArticleReading reading, QuotedRun run) =>
        run.Open > 1
        && reading.Tokens[run.Open - 1] is { Run: < 0, Word: Word.Of }
        && reading.Tokens[run.Open - 2] is { Run: < 0, Mention: < 0 } noun && noun.Has(Traits.SpeechNoun | Traits.CueNoun);

    // Holm said. "None.": all of a sentence, its full stop inside the marks.
    private static bool IsSentence(ArticleReading reading, QuotedRun run)
    {
        var sentence = reading.SentenceOf(run.Open);
        return sentence.First == run.Open && sentence.End == run.End && reading.Tokens[run.Last - 1].Kind is TokenKind.Stop;
    }

    // "Mr. Holm?": a sentence of its own that asks or exclaims.
    private static bool IsCall(ArticleReading reading, QuotedRun run) =>
        reading.Text[reading.Tokens[run.Last - 1].Start] is '?' or '!'
        && run.Last - run.First > 1
        && reading.SentenceOf(run.Open).First == run.Open;

    // Earvin "Magic" Johnson.
    private static bool IsNickname(ArticleReading reading, QuotedRun run)
    {
        if (run.GoesOn || run.Last - run.First > 3 || run.Open == 0 || run.End >= reading.Tokens.Count)
        {
            return false;
        }

        ref var before = ref reading.Tokens[run.Open - 1];
        ref var behind = ref reading.Tokens[run.End];
        if (before is not { IsCapital: true, IsWord: true } || behind is not { IsCapital: true, IsWord: true })
        {
            return false;
        }

        var isGiven = before.Has(Traits.FirstName) && run.Last == run.First + 1 && reading.Tokens[run.First].IsCapital;
        return (before.Mention >= 0 && behind.Mention >= 0 || isGiven) && reading.Tokens[run.Last - 1].IsWord;
    }

    // A book titled "…", the so-called "…".
    private static bool IsNamed(ArticleReading reading, QuotedRun run)
    {
        if (run.Open == 0)
        {
            return false;
        }

        ref var before = ref reading.Tokens[run.Open - 1];
        return before.Word switch
        {
            Word.Titled or Word.Dubbed or Word.Named or Word.Entitled => true,
            Word.As => run.Open > 1 && reading.Tokens[run.Open - 2].Word is Word.Known,
            Word.Called => run.Open > 1 && reading.Tokens[run.End].Word is not Word.By && !IsSubject(reading.Tokens[run.Open - 2]),
            _ => false,
        };
    }

    // "he called", "Smith called", "is called", "has called"
    private static bool IsSubject(in Token token) =>
        token.Mention >= 0 || token.Has(Traits.SubjectPronoun | Traits.Being | Traits.Auxiliary);

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
