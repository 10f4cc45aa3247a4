namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims lines that are speech: in quotation marks as a whole (a pull quote, with or without its source), with an opening mark that
/// the line does not close, or marked with ">" as a block quote. Leaves alone lines that quote only a word or two.
/// </summary>
internal static class QuotedLine
{
    private const int LongestBareQuote = 70;

    public static bool IsQuoted(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is '>' or '|')
        {
            return true;
        }

        return IsAllQuoted(line) || IsUnclosed(line) || IsTagged(line);
    }

    /// <summary>Whether the marks enclose the whole line and no punctuation is between them.</summary>
    public static bool IsBareQuote(ReadOnlySpan<char> line) =>
        line.Length is > 4 and <= LongestBareQuote && line[^1] == ClosingMark(line[0]) && !line.ContainsAny(".,;:!");

    /// <summary>Whether the line opens with a quotation mark or an ellipsis.</summary>
    public static bool OpensQuote(ReadOnlySpan<char> line) => line[0] is '"' or '“' or '«' or '„' or '…' or '>' or '<';

    private static bool IsAllQuoted(ReadOnlySpan<char> line)
    {
        var close = ClosingMark(line[0]);
        if (close == '\0')
        {
            return false;
        }

        var at = line[1..].IndexOf(close) + 1;
        if (at <= 0)
        {
            return true;
        }

        var rest = line[(at + 1)..].TrimStart();
        return rest.IsEmpty || rest[0] is '-' or '–' or '—' or ',';
    }

    // "We stay," she said.
    private static bool IsTagged(ReadOnlySpan<char> line) =>
        line.Contains(",\"", StringComparison.Ordinal) || line.Contains(",”", StringComparison.Ordinal);

    private static bool IsUnclosed(ReadOnlySpan<char> line) =>
        line.Count('"') % 2 != 0 || line.Count('“') > line.Count('”') || line.Count('«') != line.Count('»');

    private static char ClosingMark(char open) => open switch
    {
        '"' => '"',
        '“' => '”',
        '„' => '“',
        '«' => '»',
        '»' => '«',
        '「' => '」',
        '『' => '』',
        '‘' => '’',
        _ => '\0',
    };
}
