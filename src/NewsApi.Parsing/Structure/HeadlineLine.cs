namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims the first line as the headline where it is short and no whole sentence, or in title case, or above a dateline. Leaves
/// alone bylines, list items, block quotes and lead paragraphs.
/// </summary>
internal static class HeadlineLine
{
    private const int LongestHeadline = 200;
    private const int LongestPlain = 130;
    private const int FewestWordsOfTitle = 3;

    public static bool IsHeadline(string text, List<TextBlock> blocks, int at)
    {
        var line = HeadingMarks.Trim(blocks[at].Span.SliceOf(text));
        if (line.Length > LongestHeadline || ListItem.IsMarked(line) || line[0] == '>' || Boilerplate.IsBoilerplate(line))
        {
            return false;
        }

        var letters = LetterCase.Of(line);
        return HeadingMarks.HasSigns(blocks[at].Span.SliceOf(text)) || LineEndings.Of(line) switch
        {
            LineEnding.GoesOn => false,
            LineEnding.Exclamation => letters.IsTitle || line.IndexOfAny(".!?") == line.Length - 1,
            LineEnding.FullStop => (letters.IsTitle && letters.ContentWords >= FewestWordsOfTitle)
                || (!TranscriptLabels.Opens(line) && DatelineOpening.TryRead(text, blocks[at + 1].Span, out _, out _)),
            _ => letters.Words > 0 && (letters.IsTitle || line.Length <= LongestPlain),
        };
    }
}
