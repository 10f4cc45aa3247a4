namespace NewsApi.Parsing.Structure;

/// <summary>
/// Joins the lines of a text that was wrapped at a fixed width into paragraphs. A text counts as wrapped when most of its lines
/// break where the next word does not fit, and few of them at the end of a sentence. Leaves alone texts with one line a paragraph,
/// short lists, verse, and breaks before list items, empty lines and indented first lines.
/// </summary>
internal static class HardWrap
{
    private const int NarrowestWidth = 40;
    private const int WidestWidth = 110;

    // A wrapping program may break a line although the next word fits by so many characters.
    private const int Tolerance = 2;

    public static List<TextBlock> Join(string text, List<TextLine> lines)
    {
        var width = WidthOf(text, lines);
        var blocks = new List<TextBlock>(width == 0 ? lines.Count : lines.Count / 3);
        for (var i = 0; i < lines.Count; i++)
        {
            var first = lines[i];
            while (width > 0 && i + 1 < lines.Count && Continues(text, lines[i], lines[i + 1], width))
            {
                i++;
            }

            blocks.Add(new TextBlock(new TextSpan(first.Span.Start, lines[i].Span.End), first.BlankBefore));
        }

        return blocks;
    }

    /// <summary>The width a text is wrapped at; 0 where it is not.</summary>
    private static int WidthOf(string text, List<TextLine> lines)
    {
        var width = 0;
        var tooLong = 0;
        foreach (var line in lines)
        {
            width = line.Span.Length <= WidestWidth ? Math.Max(width, line.Span.Length) : width;
            tooLong += line.Span.Length > WidestWidth ? 1 : 0;
        }

        if (width < NarrowestWidth || tooLong * 20 > lines.Count)
        {
            return 0;
        }

        var wrapped = 0;
        var ended = 0;
        var breaks = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            breaks += lines[i + 1].BlankBefore ? 0 : 1;
            if (Continues(text, lines[i], lines[i + 1], width))
            {
                wrapped++;
                ended += LineEndings.Of(lines[i].Span.SliceOf(text)) == LineEnding.FullStop ? 1 : 0;
            }
        }

        return wrapped >= 2 && wrapped * 5 >= breaks * 3 && ended * 2 < wrapped ? width : 0;
    }

    private static bool Continues(string text, TextLine line, TextLine next, int width) =>
        !next.BlankBefore
        && (line.IsIndented || !next.IsIndented || ListItem.IsMarked(line.Span.SliceOf(text)))
        && line.Span.Length + 1 + FirstWordLength(next.Span.SliceOf(text)) > width - Tolerance
        && line.Span.Length <= WidestWidth
        && !ListItem.IsMarked(next.Span.SliceOf(text))
        && !HeadingMarks.HasSigns(line.Span.SliceOf(text))
        && !HeadingMarks.HasSigns(next.Span.SliceOf(text));

    // Scripts without spaces may break after any character.
    private static int FirstWordLength(ReadOnlySpan<char> line)
    {
        var length = 0;
        while (length < line.Length && !char.IsWhiteSpace(line[length]) && !Script.HasNoSpaces(line[length]))
        {
            length++;
        }

        return Math.Max(length, 1);
    }
}
