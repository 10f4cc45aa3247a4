namespace NewsApi.Parsing.Structure;

/// <summary>
/// Decides which blocks are headings, from their form and their neighbours: a heading stands above text, and above an empty line
/// where the text has them. Leaves alone the last block, runs of three short lines or more (a list without marks; only its last line
/// may head the text below), short lines announced by a colon, numbered items that follow each other, and labels that
/// return again and again as in a transcript.
/// </summary>
internal static class Headings
{
    private const int LongLine = 40;

    /// <summary>One flag a block; blocks before <paramref name="first"/> are never headings.</summary>
    public static bool[] Find(string text, List<TextBlock> blocks, int first)
    {
        var forms = new HeadingForm[blocks.Count];
        for (var i = first; i < blocks.Count - 1; i++)
        {
            forms[i] = HeadingForms.Of(blocks[i].Span.SliceOf(text));
        }

        TranscriptLabels.Clear(text, blocks, forms);
        var flags = new bool[blocks.Count];
        var spaced = IsSpaced(blocks);
        for (var i = first; i < blocks.Count; i++)
        {
            if (forms[i] != HeadingForm.None)
            {
                i = MarkRun(new Run(text, blocks, forms, flags, spaced), i);
            }
        }

        return flags;
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
    private static int MarkRun(Run run, int start)
    {
        var end = start;
        while (end < run.Forms.Length && run.Forms[end] != HeadingForm.None)
        {
            end++;
        }

        if (end < run.Forms.Length)
        {
            var isList = end - start > 2 || (end - start == 2 && run.IsAnnounced(start));
            for (var i = start; i < end; i++)
            {
                run.Flags[i] = (!isList || run.EndsList(i, end) || run.HeadsUnfinishedLine(i)) && run.IsHeading(i);
            }
        }

        return end - 1;
    }

    private readonly record struct Run(
        string Text, List<TextBlock> Blocks, HeadingForm[] Forms, bool[] Flags, bool IsSpaced)
    {
        public bool IsHeading(int i) =>
            (!IsSpaced || Blocks[i].BlankBefore || i == 0)
            && !(IsNumbered(i) && IsListed(i))
            && (Forms[i] == HeadingForm.Titled || !(IntroducesList(i) || IsCallToReader(i)));

        // The title below a list without marks.
        public bool EndsList(int i, int end) => i == end - 1 && Forms[i] == HeadingForm.Titled;

        // A title above a longer line that lacks its full stop.
        public bool HeadsUnfinishedLine(int i) =>
            Forms[i] == HeadingForm.Titled
            && Forms[i + 1] == HeadingForm.Plain
            && Blocks[i + 1].Span.Length >= Math.Max(LongLine, Blocks[i].Span.Length);

        /// <summary>Whether the block above ends with a colon.</summary>
        public bool IsAnnounced(int i) => i > 0 && !Flags[i - 1] && Text[Blocks[i - 1].Span.End - 1] is ':' or '：';

        // An ordinal right above or below another one.
        private bool IsListed(int i) => IsNumbered(i + 1) || (i > 0 && IsNumbered(i - 1));

        // "The plan would help cities to" above a list.
        private bool IntroducesList(int i) =>
            ListItem.IsMarked(Blocks[i + 1].Span.SliceOf(Text)) && ColonLine.BreaksOff(Blocks[i].Span.SliceOf(Text));

        // "What do you think?" near the end.
        private bool IsCallToReader(int i) => i >= Blocks.Count - 3 && QuestionLine.AddressesReader(Blocks[i].Span.SliceOf(Text));

        private bool IsNumbered(int i) => NumberedLine.OrdinalLength(Blocks[i].Span.SliceOf(Text)) > 0;
    }
}
