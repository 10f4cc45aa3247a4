using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Pairs the double quotation marks of each paragraph, one state at a time.</summary>
/// <remarks>
/// A mark that opens while another is open gives the earlier one up; one left open at the end of a paragraph lives on
/// where the next paragraph opens with a mark, or is torn from it (<see cref="TornMarks"/>). What finds no partner makes no
/// quotation but a diagnostic.
/// </remarks>
internal static class MarkScanner
{
    public static void Scan(ArticleReading reading)
    {
        var next = 0;
        for (var p = 0; p < reading.Paragraphs.Count; p++)
        {
            next = DashTurns.TryScan(reading, reading.Paragraphs[p], p) || EmbeddedPost.TryScan(reading, p)
                ? NextParagraph(reading, p, next)
                : ScanParagraph(reading, p, next);
        }

        if (reading.Runs.Count == 0 || SingleMarks.Prevail(reading))
        {
            SingleMarks.Scan(reading);
        }
    }

    private static int NextParagraph(ArticleReading reading, int index, int next)
    {
        while (next < reading.Tokens.Marks.Count && reading.Tokens.Marks[next] < reading.Paragraphs[index].End)
        {
            next++;
        }

        return next;
    }

    // Scans the marks of the paragraph, the first of them given by its index; returns the first of the next paragraph.
    private static int ScanParagraph(ArticleReading reading, int index, int next)
    {
        var (text, tokens, paragraph) = (reading.Text, reading.Tokens, reading.Paragraphs[index]);
        var open = -1;
        var left = TornMarks.Doubles(reading, next, paragraph.End);
        if (TornMarks.GoesOn(reading, index))
        {
            next = TornMarks.FirstDouble(reading, next, paragraph.End);
            Add(reading,
                new QuotedRun { Open = paragraph.First, End = tokens.Marks[next] + 1, Paragraph = index, GoesOn = false, IsTorn = true });
            next++;
            left--;
        }

        for (; next < tokens.Marks.Count && tokens.Marks[next] < paragraph.End; next++)
        {
            var t = tokens.Marks[next];
            var span = tokens[t].Span;
            if (!MarkFamily.IsDouble(text, span))
            {
                continue;
            }

            left--;
            if (open >= 0
                && MarkFamily.Closes(text, text[tokens[open].Start], span, paragraph.Span)
                && !Reopens(reading, open, t, paragraph))
            {
                Close(reading, open, t, index);
                open = -1;
            }
            else if (open < 0 && left % 2 == 1 && MarkFamily.IsSpaced(text, span, paragraph.Span))
            {
                open = t;
            }
            else if (MarkFamily.CanOpen(text, span, paragraph.Span) && (open < 0 || MarkFamily.LooksOpening(text, span, paragraph.Span)))
            {
                GiveUp(reading, open);
                open = t;
            }
            else if (open < 0)
            {
                GiveUp(reading, t);
            }
        }

        Finish(reading, open, index, next);
        return next;
    }

    private static void Close(ArticleReading reading, int open, int close, int paragraph)
    {
        var (opening, closing) = (reading.Tokens[open].Span, reading.Tokens[close].Span);
        AddRun(reading, open, close + 1, paragraph, goesOn: false);
        if (reading.Diagnostics.Count == Diagnoses.Most)
        {
            return;
        }

        if (close == open + 1)
        {
            reading.Diagnostics.Add(Diagnoses.EmptyMarks(new TextSpan(opening.Start, closing.End)));
        }
        else if (MarkFamily.AreMixed(reading.Text[opening.Start], reading.Text[closing.Start]))
        {
            reading.Diagnostics.Add(Diagnoses.MixedMarks(closing));
        }
    }

    // A straight mark with a space before it and a word after it opens anew, unless it would leave the paragraph with an odd one.
    private static bool Reopens(ArticleReading reading, int open, int t, ParagraphTokens paragraph)
    {
        var (text, span) = (reading.Text, reading.Tokens[t].Span);
        return t > open + 1 && MarkFamily.LooksOpening(text, span, paragraph.Span)
            && MarkFamily.CanOpen(text, span, paragraph.Span) && reading.Tokens[t - 1].Kind is not TokenKind.Stop;
    }

    private static void Finish(ArticleReading reading, int open, int index, int next)
    {
        if (open < 0)
        {
            return;
        }

        var goesOn = index + 1 < reading.Paragraphs.Count && reading.Paragraphs[index + 1].Section == reading.Paragraphs[index].Section
            && (OpensWithMark(reading, reading.Paragraphs[index + 1]) && !UnclosedTag.Ends(reading, open, reading.Paragraphs[index])
                || TornMarks.Tears(reading, open, reading.Paragraphs[index + 1], next));
        if (goesOn && reading.Paragraphs[index].End > open + 1)
        {
            AddRun(reading, open, reading.Paragraphs[index].End, index, goesOn: true);
        }
        else
        {
            GiveUp(reading, open);
        }
    }

    public static bool OpensWithMark(ArticleReading reading, ParagraphTokens paragraph) =>
        paragraph.First < paragraph.End && reading.Tokens[paragraph.First] is { Kind: TokenKind.Mark } mark
        && MarkFamily.IsDouble(reading.Text, mark.Span) && MarkFamily.CanOpen(reading.Text, mark.Span, paragraph.Span);

    public static void AddRun(ArticleReading reading, int open, int end, int paragraph, bool goesOn)
    {
        var tokens = reading.Tokens;
        var last = goesOn ? end : end - 1;
        if (last <= open + 1)
        {
            return;
        }

        Add(reading, new QuotedRun { Open = open, End = end, Paragraph = paragraph, GoesOn = goesOn });
    }

    public static void Add(ArticleReading reading, QuotedRun run)
    {
        var tokens = reading.Tokens;
        for (var t = run.Open; t < run.End; t++)
        {
            tokens[t].Run = reading.Runs.Count;
        }

        run.Inner = new TextSpan(tokens[run.First].PrintedStart(reading.Text), tokens[run.Last - 1].End);
        reading.Runs.Add(run);
    }

    private static void GiveUp(ArticleReading reading, int mark)
    {
        if (mark >= 0 && reading.Diagnostics.Count < Diagnoses.Most)
        {
            reading.Diagnostics.Add(Diagnoses.UnpairedMark(reading.Tokens[mark].Span));
        }
    }
}
