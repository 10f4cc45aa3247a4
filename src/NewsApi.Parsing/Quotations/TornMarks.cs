using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>A quotation that a break of paragraphs tears in two, so that the second piece has no opening mark.</summary>
/// <remarks>Leaves alone a quotation that stands out of the text with a name under it inside the marks ("It is late.¶Ida Holm").</remarks>
internal static class TornMarks
{
    /// <summary>Whether the first mark of the next paragraph closes what is open, and can open nothing.</summary>
    public static bool Tears(ArticleReading reading, int open, ParagraphTokens following, int next)
    {
        next = FirstDouble(reading, next, following.End);
        if (next == reading.Tokens.Marks.Count
            || reading.Tokens.Marks[next] is var mark && (mark >= following.End || mark == following.First))
        {
            return false;
        }

        var span = reading.Tokens[mark].Span;
        return MarkFamily.Closes(reading.Text, reading.Text[reading.Tokens[open].Start], span, following.Span)
            && !MarkFamily.CanOpen(reading.Text, span, following.Span)
            && HasVerb(reading, following.First, mark);
    }

    // Not the name under a quotation that stands out of the text.
    private static bool HasVerb(ArticleReading reading, int first, int end)
    {
        while (first < end && !reading.Tokens[first].Has(Traits.Verb | Traits.Auxiliary))
        {
            first++;
        }

        return first < end;
    }

    /// <summary>The first double mark from <paramref name="next"/> on, by its place among the marks.</summary>
    public static int FirstDouble(ArticleReading reading, int next, int end)
    {
        while (next < reading.Tokens.Marks.Count
            && reading.Tokens.Marks[next] < end
            && !MarkFamily.IsDouble(reading.Text, reading.Tokens[reading.Tokens.Marks[next]].Span))
        {
            next++;
        }

        return next;
    }

    /// <summary>How many double marks stand from <paramref name="next"/> on, by its place among the marks.</summary>
    public static int Doubles(ArticleReading reading, int next, int end)
    {
        var count = 0;
        for (; next < reading.Tokens.Marks.Count && reading.Tokens.Marks[next] < end; next++)
        {
            count += MarkFamily.IsDouble(reading.Text, reading.Tokens[reading.Tokens.Marks[next]].Span) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether the paragraph goes on, without a mark of its own, with the quotation that the one before left open.</summary>
    public static bool GoesOn(ArticleReading reading, int index) =>
        reading.Runs.Count > 0
            && reading.Runs[^1] is { GoesOn: true } before
            && before.Paragraph + 1 == index
            && !MarkScanner.OpensWithMark(reading, reading.Paragraphs[index]);
}
