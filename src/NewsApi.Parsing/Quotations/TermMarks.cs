using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// Knows short marked words that are a term, a name that nobody in the sentence gave, an entry of a list or what a sign bears:
/// known as “the needle”, a “full moon” tour, a sign reading “No Dogs”.
/// </summary>
/// <remarks>Leaves alone words with a person who says them: Holm called it “a sieve”, Holm attacked the “rigged” vote.</remarks>
internal static class TermMarks
{
    private const string File = "English/terms";

    private const int Longest = 6;

    private const int LongestEntry = 3;

    private static readonly WordSet GivenNames = WordSet.AnyCase(WordFiles.Words(File, "given names"));

    private static readonly WordSet EverydayNames = WordSet.AnyCase(WordFiles.Words(File, "everyday names"));

    private static readonly WordSet JudgingGroups = WordSet.AnyCase(WordFiles.Words(File, "judging groups"));

    private static readonly WordSet Uses = WordSet.AnyCase(WordFiles.Words(File, "uses"));

    private static readonly WordSet Things = WordSet.AnyCase(WordFiles.Words(File, "things"));

    private static readonly WordSet Bearing = WordSet.AnyCase(WordFiles.Words(File, "bearing"));

    private const Traits NoNouns = Traits.Function | Traits.Verb | Traits.AnyCue | Traits.Adverb | Traits.Preposition | Traits.PastForm;

    public static bool Is(ArticleReading reading, QuotedRun run, RuleMatch match)
    {
        if (run.GoesOn || run.Open == 0 || run.Last - run.First > Longest || reading.SentenceOf(run.Open).First == run.Open)
        {
            return false;
        }

        if (IsBorne(reading, run) || IsGivenName(reading, run, match) || IsWordItself(reading, run))
        {
            return true;
        }

        if (HasPerson(reading, match))
        {
            return IsTagOfOther(reading, match) && IsModifier(reading, run);
        }

        return IsEverydayName(reading, run, match)
            || IsUse(reading, run)
            || !HasPlainCue(reading, run, match) && (IsModifier(reading, run) || IsEntry(reading, run, match) || IsRange(reading, run));
    }

    // Somebody says the words, with a verb of saying or judging.
    private static bool HasPerson(ArticleReading reading, RuleMatch match) =>
        match.Speaker.Kind is PhraseKind.Name or PhraseKind.Pronoun
            && !(match.HasCue && reading.Tokens[match.CueFirst].Has(Traits.Weak) && match.Rule == AttributionRules.NearestCue)
        || match.Speaker.Kind is PhraseKind.Description && reading.Tokens[match.Speaker.Head].Has(Traits.Role);

    private static bool HasPlainCue(ArticleReading reading, QuotedRun run, RuleMatch match) =>
        match.HasCue
        && (match.FollowsQuotation
            || match.Speaker.Found && !reading.Tokens[match.CueFirst].Has(Traits.Weak)
            || match.CueEnd == run.Open);

    // "What “pier” means": the word is looked at, not said.
    private static bool IsWordItself(ArticleReading reading, QuotedRun run) =>
        reading.Tokens[run.Open - 1] is { Run: < 0, Word: Word.What } && reading.Tokens[run.End] is { Run: < 0, IsWord: true };

    // “It leaks,” said Holm, one of the “big four” owners: the verb is taken by the words before it.
    private static bool IsTagOfOther(ArticleReading reading, RuleMatch match) =>
        match.Rule == AttributionRules.SameSentence
        || match is { HasCue: true, PrecedesQuotation: true, CueFirst: > 0 } && reading.Tokens[match.CueFirst - 1].Run >= 0;

    // The word before the marks, and before an article, "as" or "to" there.
    private static int WordBefore(TokenList tokens, int t)
    {
        while (t > 0 && tokens[t] is { Run: < 0, Word: Word.A or Word.An or Word.The or Word.As or Word.To })
        {
            t--;
        }

        while (t > 0 && tokens[t] is { Run: < 0, Mention: < 0 } word && word.Has(Traits.Adverb))
        {
            t--;
        }

        return t;
    }

    // "known locally as", "is often called the", "dubbed"
    private static bool IsGivenName(ArticleReading reading, QuotedRun run, RuleMatch match)
    {
        var t = WordBefore(reading.Tokens, run.Open - 1);
        return t > 0 && reading.Tokens[t] is { Run: < 0, Mention: < 0 }
            && GivenNames.Contains(reading.WordAt(t))
            && (!HasPerson(reading, match) || !match.FollowsQuotation && IsBehindBeing(reading.Tokens[t - 1]))
            && !(match.Rule == AttributionRules.Passive && match.Speaker.Found)
            && reading.Tokens[run.End].Word is not Word.By;
    }

    // ", nicknamed", "was nicknamed"
    private static bool IsBehindBeing(in Token before) =>
        before is { Run: < 0, Kind: TokenKind.Comma } || before.Has(Traits.Being);

    // "Children call the hill the “sugar loaf”": not "critics call it “a fraud”".
    private static bool IsEverydayName(ArticleReading reading, QuotedRun run, RuleMatch match) =>
        match.HasCue && match.CueFirst < run.Open && reading.Tokens[match.CueEnd].Word is not Word.Of
        && EverydayNames.Contains(reading.WordAt(match.CueFirst))
        && reading.Tokens[run.First].Word is not (Word.A or Word.An)
        && run.Last - run.First > 1
        && (match.CueFirst == 0 || !JudgingGroups.Contains(reading.WordAt(match.CueFirst - 1)));

    private static bool IsUse(ArticleReading reading, QuotedRun run)
    {
        var tokens = reading.Tokens;
        var t = run.Open - 1;
        t -= tokens[t].Word is Word.A or Word.An or Word.The && t > 0 ? 1 : 0;
        if (tokens[t] is not { Run: < 0, Word: Word.As })
        {
            return false;
        }

        for (var verb = t - 1; verb >= 0 && verb > t - Longest && tokens[verb] is { Run: < 0, IsWord: true }; verb--)
        {
            if (Uses.Contains(reading.WordAt(verb)))
            {
                return true;
            }
        }

        return false;
    }

    // "a “full moon” tour"
    private static bool IsModifier(ArticleReading reading, QuotedRun run)
    {
        ref var before = ref reading.Tokens[run.Open - 1];
        return run.End < reading.Tokens.Count
            && reading.Tokens[run.End] is { Run: < 0, Mention: < 0, IsWord: true, IsCapital: false } noun && !noun.Has(NoNouns)
            && reading.Tokens[run.Last - 1].IsWord
            && before.Run < 0 && (before.Has(Traits.Determiner | Traits.Possessive) || before.Kind is TokenKind.PossessiveEnding);
    }

    // "phases: “dig”, “pour” and “wait”"
    private static bool IsEntry(ArticleReading reading, QuotedRun run, RuleMatch match)
    {
        var index = reading.Tokens[run.Open].Run;
        return !match.Found && run.Last - run.First <= LongestEntry
            && (index > 0 && AreListed(reading, reading.Runs[index - 1], run)
                || index + 1 < reading.Runs.Count && AreListed(reading, run, reading.Runs[index + 1]));
    }

    private static bool AreListed(ArticleReading reading, QuotedRun first, QuotedRun second) =>
        first.Paragraph == second.Paragraph
        && first.Last - first.First <= LongestEntry && second.Last - second.First <= LongestEntry
        && second.Open - first.End is 0 or 1
        && (second.Open == first.End
            || reading.Tokens[first.End] is { Run: < 0 } link
                && (link.Kind is TokenKind.Comma or TokenKind.Semicolon || link.Word is Word.And or Word.Or));

    // "from “poor” to “superb”"
    private static bool IsRange(ArticleReading reading, QuotedRun run)
    {
        var tokens = reading.Tokens;
        return tokens[run.Open - 1].Word is Word.From && tokens[run.End].Word is Word.To && tokens[run.End + 1].Run >= 0
            || tokens[run.Open - 1].Word is Word.To && run.Open > 1 && tokens[run.Open - 2].Run is >= 0 and var other
                && reading.Runs[other].Open > 0 && tokens[reading.Runs[other].Open - 1].Word is Word.From;
    }

    // "a sign reading “No Dogs”", "shirts that said “Go”", "the button marked “Start”"
    private static bool IsBorne(ArticleReading reading, QuotedRun run)
    {
        var tokens = reading.Tokens;
        var t = run.Open - 1;
        t -= tokens[t] is { Run: < 0, Kind: TokenKind.Comma or TokenKind.Colon } && t > 0 ? 1 : 0;
        if (t < 2 || tokens[t].Run >= 0 || !Bearing.Contains(reading.WordAt(t)))
        {
            return false;
        }

        var thing = t - 1;
        thing -= tokens[thing].Word is Word.That or Word.Which || tokens[thing].Has(Traits.Adverb) ? 1 : 0;
        return thing >= 0 && tokens[thing] is { Run: < 0, Mention: < 0 } && Things.Contains(reading.WordAt(thing));
    }
}
