using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>Gives a quotation without a cue of its own the speaker of the one before.</summary>
/// <remarks>
/// Claims the next paragraph of an open quotation, further quotations of the same sentence or paragraph, and a paragraph
/// that is all quotation right after one with a cue; before that looks whether two people speak in turn, and whether a sentence
/// right before the quotation tells who speaks.
/// </remarks>
internal static class CarryOver
{
    // The most words of a fragment that need not be said by anybody.
    private const int Fragment = 5;

    private const int FarthestBack = 4;

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
            if (whole && Turn.Find(reading, run, matches[r - 1]) is { Found: true } turn)
            {
                return turn;
            }

            return whole || run.Last - run.First > Fragment
                ? SpokenBefore(reading, matches, r) with { Rule = AttributionRules.SameParagraph }
                : SpokenBefore(reading, matches, r) with { Rule = AttributionRules.Fragment, CueFirst = -1, CueEnd = -1 };
        }

        return whole ? Whole(reading, matches, r) : default;
    }

    private static RuleMatch Whole(ArticleReading reading, RuleMatch[] matches, int r)
    {
        var run = reading.Runs[r];
        if (Dialogue.Find(reading, matches, r) is { Found: true } answer)
        {
            return answer;
        }

        if (SubjectBefore.Find(reading, run) is { Found: true } subject)
        {
            return subject;
        }

        var follows = r > 0 && matches[r - 1].Found && reading.Runs[r - 1].Paragraph + 1 == run.Paragraph;
        return follows ? matches[r - 1] with { Rule = AttributionRules.NextParagraph } : default;
    }

    // Of the last few quotations of the paragraph the one with a cue after it, not a fragment in between.
    private static RuleMatch SpokenBefore(ArticleReading reading, RuleMatch[] matches, int r)
    {
        var isApart = reading.Runs[r - 1].End < reading.Runs[r].Open;
        var last = Math.Max(0, r - FarthestBack);
        for (var b = r - 1; isApart && b >= last && reading.Runs[b].Paragraph == reading.Runs[r].Paragraph; b--)
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
        var isLong = run.Open - reading.SentenceOf(run.Open).First < 3 && run.Last - run.First > 2;
        return isLong && reading.Tokens[run.Last - 1].Kind
            is TokenKind.Stop or TokenKind.Comma or TokenKind.Dash or TokenKind.Word or TokenKind.Mark;
    }
}
