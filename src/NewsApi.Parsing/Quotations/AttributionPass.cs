using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// Finds the attribution of each quotation: by the rules of its sentence, by the quotations before it, else by the nearest cue.
/// Texts in other languages get none.
/// </summary>
internal static class AttributionPass
{
    public static RuleMatch[] Find(ArticleReading reading)
    {
        var matches = new RuleMatch[reading.Runs.Count];
        if (!reading.IsEnglish && !reading.HasOtherRules)
        {
            return matches;
        }

        for (var r = 0; r < matches.Length; r++)
        {
            var own = OwnMatch(reading, reading.Runs[r]);
            matches[r] = own.Found ? own : CarryOver.Find(reading, matches, r);
            matches[r] = matches[r].Found
                ? matches[r]
                : ReportingMood.Find(reading, reading.Runs[r], r > 0 && IsInParagraph(reading, r - 1, r) ? matches[r - 1] : default);
        }

        CarryBack(reading, matches);
        for (var r = 0; r < matches.Length; r++)
        {
            if (!matches[r].Found)
            {
                var run = reading.Runs[r];
                matches[r] = NearestCue.Find(reading, run, reading.SentenceOf(run.Open));
            }
        }

        return matches;
    }

    private static bool IsInParagraph(ArticleReading reading, int before, int r) =>
        reading.Runs[before].Paragraph == reading.Runs[r].Paragraph;

    private static RuleMatch OwnMatch(ArticleReading reading, QuotedRun run)
    {
        var sentence = reading.SentenceOf(run.Open);
        var match = RuleOrder.FirstMatch(reading, run, sentence);
        return Outermost(reading, run, sentence, match);
    }

    // "It is late." "We must go," Smith said: the speaker holds for both.
    private static void CarryBack(ArticleReading reading, RuleMatch[] matches)
    {
        for (var r = matches.Length - 2; r >= 0; r--)
        {
            var (run, next) = (reading.Runs[r], reading.Runs[r + 1]);
            var isBeside = run.End == next.Open && run.Paragraph == next.Paragraph;
            if (!matches[r].Found && isBeside && matches[r + 1].HoldsForParagraph && TrailingCue.IsSpoken(reading, run))
            {
                matches[r] = matches[r + 1] with { Rule = AttributionRules.SameParagraph };
            }
        }
    }

    // "found it in a van that Smith described as "…"": a relative clause, in which Smith names the van.
    private static bool NamesAntecedent(ArticleReading reading, QuotedRun run, RuleMatch match)
    {
        var relative = match.Speaker.First - 1;
        return match.CueFirst >= 0 && reading.Tokens[match.CueFirst].Has(Traits.Calls)
            && (match.CueEnd == run.Open || reading.Tokens[match.CueEnd].Word is Word.As)
            && relative > 0
            && reading.Tokens[relative] is { Run: < 0, Word: Word.That or Word.Which }
            && reading.Tokens[relative - 1] is { Run: < 0, IsWord: true } noun
            && !noun.Has(Traits.CueFinite | Traits.CueBase | Traits.CueParticiple | Traits.SpeechNoun | Traits.CueNoun);
    }

    // Of a cue before the marks, the attribution that holds it.
    private static RuleMatch Outermost(ArticleReading reading, QuotedRun run, SentenceTokens sentence, RuleMatch match)
    {
        var mayBeHeld = match.PrecedesQuotation && match.CueFirst > sentence.First && match.CueFirst < run.Open;
        if (match.Found && !mayBeHeld)
        {
            return match;
        }

        if (match.Found && NamesAntecedent(reading, run, match))
        {
            return match;
        }

        var outer = OuterCue.Find(reading, run, sentence, match.Found ? match.CueFirst : run.Open);
        return !match.Found || outer.Speaker.Found && !JoinsAnswer(reading, match, outer) ? outer : match;
    }

    // "Smith asked Jones and Jones suggested "…"": the second clause is no part of what was asked.
    private static bool JoinsAnswer(ArticleReading reading, RuleMatch match, RuleMatch outer) =>
        match.Speaker is { Kind: PhraseKind.Name, First: > 0 } subject
        && reading.Tokens[subject.First - 1] is { Run: < 0, Word: Word.And or Word.But }
        && outer.CueFirst >= 0 && reading.Tokens[outer.CueFirst].Has(Traits.Tells | Traits.Weak);
}
