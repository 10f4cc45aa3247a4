using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Pairs single quotation marks, in articles that have no double ones or far fewer.</summary>
/// <remarks>
/// A mark before a word opens; the first mark after a comma or full stop closes, else the first after a word.
/// A paragraph without an end goes on in the next one where that opens with a mark.
/// Leaves alone apostrophes inside and at the end of words where a better end comes later ("the workers' plan,'").
/// </remarks>
internal static class SingleMarks
{
    // So many times as many quotations in single marks as in double ones are those of the article.
    private const int Share = 2;

    private const int FewestPrevailing = 2;

    /// <summary>Whether the article quotes in single marks, and its double ones stand for titles and quotations inside others.</summary>
    public static bool Prevail(ArticleReading reading)
    {
        var (count, open) = (0, false);
        foreach (var t in reading.Tokens.Marks)
        {
            if (reading.Tokens[t].Run >= 0 || !IsSingle(reading, t))
            {
                continue;
            }

            var closes = open && reading.Tokens[t - 1].Kind is TokenKind.Comma or TokenKind.Stop;
            count += closes ? 1 : 0;
            open = !closes && (open || OpensWord(reading, t));
        }

        return count >= FewestPrevailing && count >= Share * reading.Runs.Count;
    }

    private static bool OpensWord(ArticleReading reading, int t) =>
        reading.Text[reading.Tokens[t].Start] is '\'' or '‘'
        && (reading.Tokens[t].Start == 0 || char.IsWhiteSpace(reading.Text[reading.Tokens[t].Start - 1]))
        && char.IsUpper(reading.Text[Math.Min(reading.Tokens[t].End, reading.Text.Length - 1)]);

    public static void Scan(ArticleReading reading)
    {
        foreach (ref var token in reading.Tokens.AsSpan())
        {
            token.Run = -1;
        }

        reading.Runs.Clear();
        var next = 0;
        for (var p = 0; p < reading.Paragraphs.Count; p++)
        {
            next = ScanParagraph(reading, p, next);
        }
    }

    // Scans the marks of the paragraph, the first of them given by its index; returns the first of the next paragraph.
    private static int ScanParagraph(ArticleReading reading, int index, int next)
    {
        var (open, plain) = (-1, -1);
        var (paragraph, marks) = (reading.Paragraphs[index], reading.Tokens.Marks);
        for (; next < marks.Count && marks[next] < paragraph.End; next++)
        {
            var t = marks[next];
            if (!IsSingle(reading, t))
            {
                continue;
            }

            if (open < 0)
            {
                open = Opens(reading, t, paragraph) ? t : -1;
            }
            else if (Opens(reading, t, paragraph) && plain >= 0)
            {
                Close(reading, open, plain, index);
                (open, plain) = (t, -1);
            }
            else if (t > open + 1 && EndsWords(reading, t, paragraph))
            {
                Close(reading, open, t, index);
                (open, plain) = (-1, -1);
            }
            else
            {
                plain = plain < 0 ? t : plain;
            }
        }

        if (open == paragraph.First && GoesOn(reading, index))
        {
            MarkScanner.AddRun(reading, open, paragraph.End, index, goesOn: true);
        }
        else if (open >= 0 && plain >= 0)
        {
            Close(reading, open, plain, index);
        }

        return next;
    }

    // A paragraph that ends as a sentence does, before one that opens with a mark.
    private static bool GoesOn(ArticleReading reading, int index) =>
        reading.Tokens[reading.Paragraphs[index].End - 1].Kind is TokenKind.Stop
        && index + 1 < reading.Paragraphs.Count && reading.Paragraphs[index + 1] is var next
        && next.Section == reading.Paragraphs[index].Section && next.First < next.End
        && reading.Tokens[next.First].Kind is TokenKind.Mark && IsSingle(reading, next.First) && Opens(reading, next.First, next);

    private static bool EndsWords(ArticleReading reading, int t, ParagraphTokens paragraph) =>
        reading.Tokens[t - 1].Kind is TokenKind.Comma or TokenKind.Stop && !IsClipped(reading, t, paragraph);

    // "’cause", "'em": the apostrophe of a word.
    private static bool IsClipped(ArticleReading reading, int t, ParagraphTokens paragraph) =>
        reading.Text[reading.Tokens[t].Start] is '’' or '\'' && reading.Tokens[t - 1].Kind is TokenKind.Comma
        && Opens(reading, t, paragraph) && char.IsLower(reading.Text[reading.Tokens[t].End]);

    private static void Close(ArticleReading reading, int open, int close, int paragraph)
    {
        if (close > open + 2)
        {
            MarkScanner.AddRun(reading, open, close + 1, paragraph, goesOn: false);
        }
    }

    private static bool IsSingle(ArticleReading reading, int t) =>
        reading.Text[reading.Tokens[t].Start] is '\'' or '‘' or '’' or '‚' or '‹' or '›';

    private static bool Opens(ArticleReading reading, int t, ParagraphTokens paragraph)
    {
        var span = reading.Tokens[t].Span;
        var before = span.Start > paragraph.Span.Start ? reading.Text[span.Start - 1] : ' ';
        return (char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or ':')
            && span.End < paragraph.Span.End
            && char.IsLetterOrDigit(reading.Text[span.End]);
    }
}
