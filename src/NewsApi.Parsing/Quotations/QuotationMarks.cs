namespace NewsApi.Parsing.Quotations;

/// <summary>The kinds of quotation marks; one opened by a mark of a kind is closed by one of the same kind.</summary>
internal enum MarkKind : byte
{
    None,

    /// <summary>Straight, curly, doubled single marks: writers mix them.</summary>
    Double,

    /// <summary>„Deutsch“, with either of the raised marks at the end.</summary>
    Low,

    /// <summary>«…», also turned inwards.</summary>
    Angle,

    /// <summary>「…」 and 『…』.</summary>
    Corner,

    /// <summary>‘…’, only in texts that have no other.</summary>
    Single,
}

/// <summary>Which quotation mark stands at a place, and whether it can open or close there.</summary>
/// <param name="Kind">None where there is no mark.</param>
/// <param name="Length">In code units: 2 for doubled single marks.</param>
/// <param name="CanOpen">Words follow, and none stand right before it.</param>
/// <param name="CanClose">Words or their punctuation stand right before it.</param>
internal readonly record struct QuotationMark(MarkKind Kind, int Length, bool CanOpen, bool CanClose)
{
    /// <summary>Reads the mark at <paramref name="at"/> within <paramref name="paragraph"/>.</summary>
    public static QuotationMark At(string text, int at, TextSpan paragraph)
    {
        var (kind, length) = KindAt(text, at, paragraph.End);
        if (kind == MarkKind.None)
        {
            return default;
        }

        var before = at > paragraph.Start ? text[at - 1] : ' ';
        var after = at + length < paragraph.End ? text[at + length] : ' ';
        var opens = !char.IsWhiteSpace(after) && !IsClosingMark(after);
        var closes = !char.IsWhiteSpace(before);
        return text[at] switch
        {
            '„' or '「' or '『' => new QuotationMark(kind, length, true, false),
            '」' or '』' => new QuotationMark(kind, length, false, true),
            '“' or '‘' => new QuotationMark(kind, length, opens || !closes, closes && !char.IsLetterOrDigit(after)),
            '”' or '’' => new QuotationMark(kind, length, opens && !closes && char.IsLetterOrDigit(after), closes),
            '»' or '«' => new QuotationMark(kind, length, opens || !closes || text[at] == '«', closes || text[at] == '»'),
            _ => new QuotationMark(kind, length, opens && !IsWordEnd(before), closes),
        };
    }

    private static (MarkKind Kind, int Length) KindAt(string text, int at, int end) => text[at] switch
    {
        '"' or '“' or '”' or '\u201F' or '\uFF02' => (MarkKind.Double, 1),
        '\'' or '`' or '‘' or '’' when at + 1 < end && text[at + 1] == text[at] => (MarkKind.Double, 2),
        '„' => (MarkKind.Low, 1),
        '«' or '»' => (MarkKind.Angle, 1),
        '「' or '」' or '『' or '』' => (MarkKind.Corner, 1),
        _ => (MarkKind.None, 0),
    };

    private static bool IsWordEnd(char before) => char.IsLetterOrDigit(before) || before is '.' or ',' or '!' or '?' or ';' or '%';

    private static bool IsClosingMark(char after) => after is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '”';
}
