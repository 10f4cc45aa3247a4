using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>A quotation without a tag of its own that goes on with the words of the one before.</summary>
/// <remarks>
/// Claims the next paragraph of an open quotation, further quotations of the same sentence or paragraph, and a paragraph
/// that is all quotation right after one with a tag; before that looks whether two people speak in turn, and whether a sentence right before the quotation tells who speaks.
/// </remarks>
internal static class CarryOver
{
    // The most words of a fragment that need not be said by anybody.
    private const int Fragment = 5;

    public static RuleMatch Find(ArticleReading reading, RuleMatch[] matches, int r)
    {
        var run = reading.Runs[r];
        var before = r > 0 && matches[r - 1].Found ? reading.Runs[r - 1] : null;
        if (before is { GoesOn: true } && before.Paragraph + 1 == run.Paragraph)
        {
            return matches[r - 1] with { Rule = AttributionRules.Continuation };
        }

        if (before is not null && reading.Tokens[before.Open].Sentence == reading.Tokens[run.Open].Sentence)
        {
            return matches[r - 1] with { Rule = AttributionRules.SameSentence };
        }

        var whole = IsWhole(reading, run);
        if (before is not null && before.Paragraph == run.Paragraph)
        {
            return whole || run.Last - run.First > Fragment
                ? SpokenBefore(reading, matches, r) with { Rule = AttributionRules.SameParagraph }
                : SpokenBefore(reading, matches, r) with { Rule = AttributionRules.Fragment, CueFirst = -1, CueEnd = -1 };
        }

        return whole ? Whole(reading, matches, r) : default;
    }

    private static RuleMatch Whole(ArticleReading reading, RuleMatch[] matches, int r)
    {
        var run = reading.Runs[r];
        var match = Dialogue.Find(reading, matches, r);
        match = match.Found ? match : SubjectBefore.Find(reading, run);
        return match.Found || r == 0 || !matches[r - 1].Found ? match
            : reading.Runs[r - 1].Paragraph + 1 == run.Paragraph ? matches[r - 1] with { Rule = AttributionRules.NextParagraph } : default;
    }

    // Of the last few quotations of the paragraph the one with a tag after it, not a fragment in between.
    private static RuleMatch SpokenBefore(ArticleReading reading, RuleMatch[] matches, int r)
    {
        for (var b = r - 1; b >= 0 && b >= r - 4 && reading.Runs[b].Paragraph == reading.Runs[r].Paragraph && reading.Runs[r - 1].End < reading.Runs[r].Open; b--)
        {
            if (matches[b].HoldsForParagraph)
            {
                return matches[b];
            }
        }

        return matches[r - 1];
    }

    // The quotation is a sentence of its own, but for a "but" or "now" before it.
    private static bool IsWhole(ArticleReading reading, QuotedRun run)
    {
        var sentence = reading.Sentences[reading.Tokens[run.Open].Sentence];
        return run.Open - sentence.First < 3 && run.Last - run.First > 2 && reading.Tokens[run.Last - 1].Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Dash or TokenKind.Word or TokenKind.Mark;
    }
}
