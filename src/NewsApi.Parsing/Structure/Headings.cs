namespace NewsApi.Parsing.Structure;

/// <summary>
/// Decides which blocks are headings, by their form and their neighbours. Leaves alone the last block, the line right below a
/// heading, three adjacent short lines or more (a list without marks; only a title at its end is a heading), short lines below a
/// line that ends with a colon, and the labels of a transcript.
/// </summary>
internal static class Headings
{
    // One or two lines in quotation marks are pull quotes.
    private const int FewestQuotedHeadings = 3;

    /// <summary>One flag a block. Blocks before <paramref name="first"/> are never headings.</summary>
    public static bool[] Find(string text, List<TextBlock> blocks, int first)
    {
        var forms = new HeadingForm[blocks.Count];
        for (var i = first; i < blocks.Count - 1; i++)
        {
            forms[i] = HeadingForms.Of(blocks[i].Span.SliceOf(text));
        }

        TranscriptLabels.Clear(text, blocks, forms);
        TranscriptLabels.ClearTurns(text, blocks, forms);
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

    /// <summary>Marks the headings among the adjacent candidates from <paramref name="start"/> on; returns the last index.</summary>
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
                var isCandidate = isList
                    ? run.EndsList(i, end) || run.HeadsUnfinishedLine(i) || (i == start && run.HeadsList(i))
                    : !run.IsUnfinishedLine(i);
                run.Flags[i] = isCandidate && run.IsHeading(i);
            }
        }

        return end - 1;
    }
}
