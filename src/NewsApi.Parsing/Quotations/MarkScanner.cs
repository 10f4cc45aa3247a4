using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Pairs the double quotation marks of each paragraph, one state at a time.</summary>
/// <remarks>
/// A mark that opens while another is open gives the earlier one up; one left open at the end of a paragraph lives on
/// where the next paragraph opens with a mark, or has none before one that closes. What finds no partner makes no quotation but a diagnostic.
/// </remarks>
internal static class MarkScanner
{
    public static void Scan(ArticleReading reading)
    {
        var next = 0;
        for (var p = 0; p < reading.Paragraphs.Count; p++)
        {
            next = ScanParagraph(reading, p, next);
        }

        if (reading.Runs.Count == 0)
        {
            SingleMarks.Scan(reading);
        }
    }

    // Scans the marks of the paragraph, the first of them given by its index; returns the first of the next paragraph.
    private static int ScanParagraph(ArticleReading reading, int index, int next)
    {
        var (text, tokens, paragraph) = (reading.Text, reading.Tokens, reading.Paragraphs[index]);
        var open = -1;
        if (IsTorn(reading, index))
        {
            next = FirstDouble(reading, next, paragraph.End);
            Add(reading, new QuotedRun { Open = paragraph.First, End = tokens.Marks[next] + 1, Paragraph = index, GoesOn = false, IsTorn = true });
            next++;
        }

        for (; next < tokens.Marks.Count && tokens.Marks[next] < paragraph.End; next++)
        {
            var t = tokens.Marks[next];
            var span = tokens[t].Span;
            if (!MarkFamily.IsDouble(text, span))
            {
                continue;
            }

            if (open >= 0 && MarkFamily.Closes(text, text[tokens[open].Start], span, paragraph.Span) && !Reopens(reading, open, t, paragraph))
            {
                Close(reading, open, t, index);
                open = -1;
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
            && (OpensWithMark(reading, reading.Paragraphs[index + 1]) || Tears(reading, open, reading.Paragraphs[index + 1], next));
        if (goesOn && reading.Paragraphs[index].End > open + 1)
        {
            AddRun(reading, open, reading.Paragraphs[index].End, index, goesOn: true);
        }
        else
        {
            GiveUp(reading, open);
        }
    }

    // The first mark of the next paragraph closes what is open, and can open nothing.
    private static bool Tears(ArticleReading reading, int open, ParagraphTokens following, int next)
    {
        next = FirstDouble(reading, next, following.End);
        if (next == reading.Tokens.Marks.Count || reading.Tokens.Marks[next] is var mark && (mark >= following.End || mark == following.First))
        {
            return false;
        }

        var span = reading.Tokens[mark].Span;
        return MarkFamily.Closes(reading.Text, reading.Text[reading.Tokens[open].Start], span, following.Span) && !MarkFamily.CanOpen(reading.Text, span, following.Span) && HasVerb(reading, following.First, mark);
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

    private static int FirstDouble(ArticleReading reading, int next, int end)
    {
        while (next < reading.Tokens.Marks.Count && reading.Tokens.Marks[next] < end && !MarkFamily.IsDouble(reading.Text, reading.Tokens[reading.Tokens.Marks[next]].Span))
        {
            next++;
        }

        return next;
    }

    private static bool IsTorn(ArticleReading reading, int index) =>
        reading.Runs.Count > 0 && reading.Runs[^1] is { GoesOn: true } before && before.Paragraph + 1 == index && !OpensWithMark(reading, reading.Paragraphs[index]);

    private static bool OpensWithMark(ArticleReading reading, ParagraphTokens paragraph) =>
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

    private static void Add(ArticleReading reading, QuotedRun run)
    {
        var tokens = reading.Tokens;
        for (var t = run.Open; t < run.End; t++)
        {
            tokens[t].Run = reading.Runs.Count;
        }

        run.Inner = new TextSpan(tokens[run.First].Start, tokens[run.Last - 1].End);
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
