namespace NewsApi.Parsing.Structure;

/// <summary>
/// Decides whether a line in the form of a heading is in the place of a heading: above text, and below an empty line where the text
/// has empty lines. Leaves alone introductions to lists and quotations, adjacent numbered lines, the line right below a heading, a
/// name below its announcement, and questions to the reader near the end.
/// </summary>
internal readonly record struct HeadingContext(
    string Text, List<TextBlock> Blocks, HeadingForm[] Forms, bool[] Flags, bool IsSpaced)
{
    private const int ShortTitle = 20;
    private const int UnfinishedLine = 40;
    private const int TextLine = 80;
    private const int LongParagraph = 200;

    public bool IsHeading(int i) =>
        (!IsSpaced || Blocks[i].BlankBefore || i == 0)
        && !IsNumberedItem(i)
        && !(i > 0 && (Flags[i - 1] || Boilerplate.IsLinkLabel(Line(i - 1))))
        && !Introduces(i)
        && !IsNamed(i)
        && (Forms[i] == HeadingForm.Titled || (IsAboveText(i) && !IsCallToReader(i)));

    /// <summary>Whether the block above is text that ends with a colon, or a label above links.</summary>
    public bool IsAnnounced(int i) => i > 0 && !Flags[i - 1] && (EndsWithColon(i - 1) || Boilerplate.IsLinkLabel(Line(i - 1)));

    /// <summary>Whether the line is a short title above a list of longer lines that nothing announces.</summary>
    public bool HeadsList(int i) =>
        Forms[i] == HeadingForm.Titled
        && !IsAnnounced(i)
        && Blocks[i].Span.Length <= ShortTitle
        && Blocks[i + 1].Span.Length >= UnfinishedLine;

    /// <summary>Whether the line is a title right below a list without marks that ends before <paramref name="end"/>.</summary>
    public bool EndsList(int i, int end) => i == end - 1 && Forms[i] == HeadingForm.Titled;

    /// <summary>Whether the line is a caption or a sentence without a full stop, right above a title.</summary>
    public bool IsUnfinishedLine(int i) =>
        Forms[i] == HeadingForm.Plain && Forms[i + 1] == HeadingForm.Titled && Blocks[i].Span.Length >= UnfinishedLine;

    /// <summary>Whether the line is a title above a longer sentence without a full stop.</summary>
    public bool HeadsUnfinishedLine(int i) =>
        Forms[i] == HeadingForm.Titled
        && Forms[i + 1] == HeadingForm.Plain
        && Blocks[i + 1].Span.Length >= Math.Max(UnfinishedLine, Blocks[i].Span.Length);

    // "Key dates:" or "The plan would help cities to" above list marks, "The letter in full:" above a quotation.
    private bool Introduces(int i) =>
        EndsWithColon(i)
            ? ListItem.IsMarked(Line(i + 1)) || QuotedLine.OpensQuote(Line(i + 1))
            : Forms[i] == HeadingForm.Plain && ColonLine.BreaksOff(Line(i)) && ListItem.IsMarked(Line(i + 1));

    // A name with its titles below "This story is by:".
    private bool IsNamed(int i) =>
        IsAnnounced(i) && Line(i).Length >= UnfinishedLine && Line(i - 1).Length < TextLine && !IsNumbered(i)
        && !ListItem.IsMarked(Line(i - 1));

    // A line in sentence case is a heading only above clear text, an exclamation or a quoted line only above a long paragraph.
    private bool IsAboveText(int i)
    {
        var below = Line(i + 1);
        if (GoesOn(below))
        {
            return false;
        }

        if (Forms[i] == HeadingForm.Quoted || LineEndings.Of(Line(i)) is LineEnding.Exclamation or LineEnding.Ellipsis)
        {
            return below.Length >= LongParagraph;
        }

        return Forms[i + 1] != HeadingForm.None
            || below.Length >= TextLine
            || ListItem.IsMarked(below)
            || LineEndings.Of(below) is not (LineEnding.Open or LineEnding.GoesOn);
    }

    // The second half of a broken paragraph opens in lower case.
    private static bool GoesOn(ReadOnlySpan<char> line) => char.IsLower(line[0]) && line.Length > 1 && !char.IsUpper(line[1]);

    private bool IsCallToReader(int i) => i >= Blocks.Count - 3 && QuestionLine.AddressesReader(Line(i));

    // One of several numbered lines is an item of a list.
    private bool IsNumberedItem(int i) => IsNumbered(i) && (IsNumbered(i + 1) || (i > 0 && IsNumbered(i - 1)));

    private bool IsNumbered(int i) => NumberedLine.OrdinalLength(Line(i)) > 0;

    private bool EndsWithColon(int i) => Text[Blocks[i].Span.End - 1] is ':' or '：';

    private ReadOnlySpan<char> Line(int i) => Blocks[i].Span.SliceOf(Text);
}
