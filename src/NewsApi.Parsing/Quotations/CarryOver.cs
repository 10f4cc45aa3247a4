using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>A quotation without a tag of its own that goes on with the words of the one before.</summary>
/// <remarks>
/// Claims the next paragraph of an open quotation, further quotations of the same sentence or paragraph, and a paragraph
/// that is all quotation after one with a tag; else the subject of the sentence before.
/// </remarks>
internal static class CarryOver
{
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
        if (before is not null && before.Paragraph == run.Paragraph && (whole || run.Last - run.First > 5))
        {
            return SpokenBefore(reading, tags, r) with { Rule = "same-paragraph" };
        }

        if (!whole)
        {
            return default;
        }

        var subject = SubjectBefore(reading, run);
        return subject.Found ? subject
            : before is not null && before.Paragraph + 1 == run.Paragraph ? tags[r - 1] with { Rule = "next-paragraph" } : default;
    }

    // Of the last few quotations of the paragraph the one with a tag after it, not a fragment in between.
    private static Tag SpokenBefore(ArticleReading reading, Tag[] tags, int r)
    {
        for (var b = r - 1; b >= 0 && b >= r - 4 && reading.Runs[b].Paragraph == reading.Runs[r].Paragraph; b--)
        {
            if (tags[b].Rule is "inverted-tag" or "postposed-tag" or "same-paragraph")
            {
                return tags[b];
            }
        }

        return tags[r - 1];
    }

    public static bool IsCarried(string? rule) => rule is "goes-on" or "same-sentence" or "same-paragraph" or "next-paragraph" or "subject-before";

    private static Tag SubjectBefore(ArticleReading reading, QuotedRun run)
    {
        var sentence = reading.Tokens[run.Open].Sentence;
        if (sentence == 0 || reading.Sentences[sentence - 1].Paragraph != run.Paragraph)
        {
            return sentence > 0 && !HasRun(reading, run, reading.Sentences[sentence - 1].Paragraph) ? ParagraphBefore(reading, reading.Sentences[sentence - 1]) : default;
        }

        var previous = reading.Sentences[sentence - 1];
        var said = ColonBefore.Speech(reading, previous);
        if (said.Found)
        {
            return said with { Rule = "subject-before" };
        }

        var source = ClauseSubject.Before(reading, previous.First, previous.End);
        return source.Found ? new Tag(source, -1, -1, "subject-before") : default;
    }

    private static bool HasRun(ArticleReading reading, QuotedRun run, int paragraph)
    {
        var index = reading.Tokens[run.Open].Run;
        return index > 0 && reading.Runs[index - 1].Paragraph == paragraph;
    }

    // Speech in the last sentence of the paragraph before, if that has no quotation.
    private static Tag ParagraphBefore(ArticleReading reading, SentenceTokens last)
    {
        var said = ColonBefore.Speech(reading, last);
        if (said.Found)
        {
            return said with { Rule = "subject-before" };
        }

        var source = ClauseSubject.Before(reading, last.First, last.End);
        return source.Kind is SourceKind.Name or SourceKind.Pronoun ? new Tag(source, -1, -1, "subject-before") : default;
    }

    // The quotation is a sentence of its own, but for a "but" or "now" before it.
    private static bool IsWhole(ArticleReading reading, QuotedRun run)
    {
        var sentence = reading.Sentences[reading.Tokens[run.Open].Sentence];
        return run.Open - sentence.First < 3 && run.Last - run.First > 2 && reading.Tokens[run.Last - 1].Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Dash or TokenKind.Word;
    }
}
