namespace NewsApi.Parsing.Structure;

/// <summary>
/// Decides which blocks are headings, from their form and their neighbours. Leaves alone the last block, the line right below a
/// heading, runs of three short lines or more (a list without marks; only a title at its end heads the text below), short lines
/// announced by a colon, and labels that return again and again as in a transcript.
/// </summary>
internal static class Headings
{
    // One or two lines in quotation marks are pull quotes.
    private const int FewestQuotedHeadings = 3;

    /// <summary>One flag a block; blocks before <paramref name="first"/> are never headings.</summary>
    public static bool[] Find(string text, List<TextBlock> blocks, int first)
    {
        var forms = new HeadingForm[blocks.Count];
        for (var i = first; i < blocks.Count - 1; i++)
        {
            forms[i] = HeadingForms.Of(blocks[i].Span.SliceOf(text));
        }

        TranscriptLabels.Clear(text, blocks, forms);
        ClearRareQuotes(forms);
        var flags = new bool[blocks.Count];
        var spaced = IsSpaced(blocks);
        for (var i = first; i < blocks.Count; i++)
        {
            if (forms[i] == HeadingForm.Marked)
            {
                flags[i] = i == first || !flags[i - 1];
            }
            else if (forms[i] != HeadingForm.None)
            {
                i = MarkRun(new HeadingContext(text, blocks, forms, flags, spaced), i);
            }
        }

        return flags;
    }

    private static void ClearRareQuotes(HeadingForm[] forms)
    {
        if (forms.AsSpan().Count(HeadingForm.Quoted) < FewestQuotedHeadings)
        {
            forms.AsSpan().Replace(HeadingForm.Quoted, HeadingForm.None);
        }
    }

    private static bool IsSpaced(List<TextBlock> blocks)
    {
        var blanks = 0;
        foreach (var block in blocks)
        {
            blanks += block.BlankBefore ? 1 : 0;
        }

        return blanks * 5 >= (blocks.Count - 1) * 4 && blanks > 0;
    }

    /// <summary>Marks the headings of the run of candidates that begins at <paramref name="start"/>; gives its last index.</summary>
    private static int MarkRun(HeadingContext run, int start)
    {
        var end = start;
        while (end < run.Forms.Length && run.Forms[end] is not (HeadingForm.None or HeadingForm.Marked))
        {
            end++;
        }

        if (end < run.Forms.Length)
        {
            var isList = end - start > 2 || (end - start == 2 && run.IsAnnounced(start));
            for (var i = start; i < end; i++)
            {
                run.Flags[i] = (isList ? run.EndsList(i, end) || run.HeadsUnfinishedLine(i) || (i == start && run.HeadsList(i)) : !run.IsUnfinishedLine(i)) && run.IsHeading(i);
            }
        }

        return end - 1;
    }
}
