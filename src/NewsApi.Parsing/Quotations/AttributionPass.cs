using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Asks the tag rules in order for each quotation; the first that claims it wins. Leaves texts in other languages without tags.</summary>
internal static class AttributionPass
{
    public static RuleMatch[] Find(ArticleReading reading)
    {
        var matches = new RuleMatch[reading.Runs.Count];
        for (var r = 0; r < matches.Length && reading.IsEnglish; r++)
        {
            var run = reading.Runs[r];
            var sentence = reading.Sentences[reading.Tokens[run.Open].Sentence];
            matches[r] = Direct(reading, run, sentence);
            matches[r] = Outermost(reading, run, sentence, matches[r]);
            if (!matches[r].Found)
            {
                matches[r] = CarryOver.Find(reading, matches, r);
            }
        }

        CarryBack(reading, matches);
        for (var r = 0; r < matches.Length && reading.IsEnglish; r++)
        {
            matches[r] = matches[r].Found ? matches[r] : NearestCue.Find(reading, reading.Runs[r], reading.Sentences[reading.Tokens[reading.Runs[r].Open].Sentence]);
        }

        return matches;
    }

    // "It is late." "We must go," Smith said: the tag holds for both.
    private static void CarryBack(ArticleReading reading, RuleMatch[] matches)
    {
        for (var r = matches.Length - 2; r >= 0; r--)
        {
            if (!matches[r].Found && reading.Runs[r].End == reading.Runs[r + 1].Open && reading.Runs[r].Paragraph == reading.Runs[r + 1].Paragraph
                && TrailingCue.IsSpoken(reading, reading.Runs[r]) && matches[r + 1].HoldsForParagraph)
            {
                matches[r] = matches[r + 1] with { Rule = AttributionRules.SameParagraph };
            }
        }
    }

    // Of a tag before the marks, the attribution that holds it.
    private static RuleMatch Outermost(ArticleReading reading, QuotedRun run, SentenceTokens sentence, RuleMatch match)
    {
        if (match.Found && !(match.PrecedesQuotation && match.CueFirst > sentence.First && match.CueFirst < run.Open))
        {
            return match;
        }

        var outer = OuterCue.Find(reading, run, sentence, match.Found ? match.CueFirst : run.Open);
        return outer.Speaker.Found || !match.Found ? outer : match;
    }

    private static RuleMatch Direct(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        if (FrontedParticiple.Opens(reading, run, sentence) && FrontedParticiple.Find(reading, run, sentence) is { Found: true } fronted)
        {
            return fronted;
        }

        var match = TrailingCue.Find(reading, run, sentence.End);
        if (match.Found && !(match.Rule == AttributionRules.Inverted && run.Open > 0 && reading.Tokens[run.Open - 1].Has(Traits.CueParticiple)) && !EndsWhatClause(reading, run, sentence.First) && !HasOwnObject(reading, run, match))
        {
            return match;
        }

        var left = LeadingCue.Find(reading, run, sentence.First, out var score);
        var spoken = left.Found && reading.Tokens[left.CueFirst].Has(Traits.Weak) ? ClosingCue.Find(reading, run, sentence) : default;
        match = spoken.Found ? spoken : left.Found && score >= LeadingCue.Sure ? left : match;
        match = match.Found ? match : AccordingTo.Find(reading, run, sentence);
        match = match.Found ? match : InWordsOf.Find(reading, run, sentence);
        match = match.Found ? match : ClosingCue.Find(reading, run, sentence);
        match = match.Found ? match : left;
        match = match.Found ? match : NounBehind.Find(reading, run, sentence);
        match = match.Found ? match : FrontedParticiple.Find(reading, run, sentence);
        match = match.Found ? match : Signature.Find(reading, run);
        match = match.Found ? match : ColonBefore.Find(reading, run, sentence);
        match = match.Found ? match : NounCue.Find(reading, run, sentence.First);
        match = match.Found ? match : OwnedQuotation.Find(reading, run, sentence);
        match = match.Found ? match : PassiveCue.Find(reading, run, sentence);
        return match.Found ? match : NounCue.Holding(reading, run, sentence);
    }

    // "While Smith calls it "a sieve," Jones calls it": what Jones says comes after.
    private static bool HasOwnObject(ArticleReading reading, QuotedRun run, RuleMatch match)
    {
        var t = match.CueEnd;
        return match.Rule == AttributionRules.Postposed && reading.Tokens[match.CueFirst].Has(Traits.Calls) && reading.Tokens[t] is { Run: < 0, Word: Word.It or Word.Him or Word.Her or Word.Them or Word.That or Word.This }
            && reading.Tokens[run.Last - 1].Kind is TokenKind.Comma && reading.Tokens[t + 1].Run >= 0;
    }

    // "The plan has what Smith called "a hole," Jones said": the words are Smith's.
    private static bool EndsWhatClause(ArticleReading reading, QuotedRun run, int sentenceFirst)
    {
        var cue = run.Open - 1;
        return cue > sentenceFirst && reading.Tokens[cue] is { Run: < 0 } verb && verb.Has(Traits.Calls) && verb.Has(Traits.CueFinite)
            && Subject.Of(reading, cue, sentenceFirst) is { Found: true } subject && subject.First > sentenceFirst && reading.Tokens[subject.First - 1].Word is Word.What;
    }
}
