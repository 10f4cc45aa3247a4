using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>A quotation without a tag of its own that goes on with the words of the one before.</summary>
/// <remarks>
/// Claims the next paragraph of an open quotation, further quotations of the same sentence or paragraph, and a paragraph
/// that is all quotation right after one with a tag; before that looks whether two people speak in turn, and whether a sentence right before the quotation tells who speaks.
/// </remarks>
internal static class CarryOver
{
    // The most words of a fragment that need not be said by anybody.
    private const int Fragment = 5;

    public static Tag Find(ArticleReading reading, Tag[] tags, int r)
    {
        var run = reading.Runs[r];
        var before = r > 0 && tags[r - 1].Found ? reading.Runs[r - 1] : null;
        if (before is { GoesOn: true } && before.Paragraph + 1 == run.Paragraph)
        {
            return tags[r - 1] with { Rule = "goes-on" };
        }

        if (before is not null && reading.Tokens[before.Open].Sentence == reading.Tokens[run.Open].Sentence)
        {
            return tags[r - 1] with { Rule = "same-sentence" };
        }

        var whole = IsWhole(reading, run);
        if (before is not null && before.Paragraph == run.Paragraph)
        {
            return whole || run.Last - run.First > Fragment
                ? SpokenBefore(reading, tags, r) with { Rule = "same-paragraph" }
                : SpokenBefore(reading, tags, r) with { Rule = "fragment", CueFirst = -1, CueEnd = -1 };
        }

        return whole ? Whole(reading, tags, r) : default;
    }

    private static Tag Whole(ArticleReading reading, Tag[] tags, int r)
    {
        var run = reading.Runs[r];
        var tag = Dialogue.Find(reading, tags, r);
        tag = tag.Found ? tag : SubjectBefore.Find(reading, run);
        return tag.Found || r == 0 || !tags[r - 1].Found ? tag
            : reading.Runs[r - 1].Paragraph + 1 == run.Paragraph ? tags[r - 1] with { Rule = "next-paragraph" } : default;
    }

    // Of the last few quotations of the paragraph the one with a tag after it, not a fragment in between.
    private static Tag SpokenBefore(ArticleReading reading, Tag[] tags, int r)
    {
        for (var b = r - 1; b >= 0 && b >= r - 4 && reading.Runs[b].Paragraph == reading.Runs[r].Paragraph && reading.Runs[r - 1].End < reading.Runs[r].Open; b--)
        {
            if (tags[b].Rule is "inverted-tag" or "postposed-tag" or "same-paragraph")
            {
                return tags[b];
            }
        }

        return tags[r - 1];
    }

    public static bool IsCarried(string? rule) =>
        rule is "goes-on" or "fragment" or "same-sentence" or "same-paragraph" or "next-paragraph" or "subject-before" or "dialogue";

    // The quotation is a sentence of its own, but for a "but" or "now" before it.
    private static bool IsWhole(ArticleReading reading, QuotedRun run)
    {
        var sentence = reading.Sentences[reading.Tokens[run.Open].Sentence];
        return run.Open - sentence.First < 3 && run.Last - run.First > 2 && reading.Tokens[run.Last - 1].Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Dash or TokenKind.Word or TokenKind.Mark;
    }
}
