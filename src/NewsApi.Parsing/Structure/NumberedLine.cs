namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims lines that open with an ordinal: "1. ", "2) ", "IV. ", "3.1 ", "Step 2: ", "Question 4. ", "Part One: ". Whether such a
/// line is a heading or an item of a list depends on what follows it.
/// </summary>
internal static class NumberedLine
{
    /// <summary>The length of the ordinal with the space after it; 0 where there is none.</summary>
    public static int OrdinalLength(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && at < 8 && (char.IsAsciiDigit(line[at]) || line[at] is '.'))
        {
            at++;
        }

        if (at == 0)
        {
            at = RomanLength(line);
        }

        return at > 0 && at < line.Length && IsClosed(line, at) ? at + (line[at] is ')' or ':' ? 2 : 1) : 0;
    }

    private static int RomanLength(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && at < 6 && line[at] is 'I' or 'V' or 'X')
        {
            at++;
        }

        return at > 0 && at < line.Length && line[at] is '.' ? at + 1 : 0;
    }

    private static bool IsClosed(ReadOnlySpan<char> line, int at) =>
        line[at] is ')' or ':'
            ? at + 1 < line.Length && char.IsWhiteSpace(line[at + 1])
            : char.IsWhiteSpace(line[at]) && line[at - 1] == '.';
}
