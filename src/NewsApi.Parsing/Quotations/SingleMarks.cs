using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Pairs single quotation marks, in articles that have no double ones.</summary>
/// <remarks>
/// A mark before a word opens; the first mark after a comma or full stop closes, else the first after a word.
/// Leaves alone apostrophes inside and at the end of words where a better end comes later ("the workers' plan,'").
/// </remarks>
internal static class SingleMarks
{
    public static void Scan(ArticleReading reading)
    {
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
            else if (t > open + 1 && reading.Tokens[t - 1].Kind is TokenKind.Comma or TokenKind.Stop)
            {
                Close(reading, open, t, index);
                (open, plain) = (-1, -1);
            }
            else
            {
                plain = plain < 0 ? t : plain;
            }
        }

        if (open >= 0 && plain >= 0)
        {
            Close(reading, open, plain, index);
        }

        return next;
    }

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
