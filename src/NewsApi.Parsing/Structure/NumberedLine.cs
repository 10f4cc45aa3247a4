namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims lines that open with an ordinal: "1. ", "2) ", "IV. ", "3: ", "Step 2: ", "Question 4. ". Whether such a line is a heading
/// or an item of a list depends on what follows it.
/// </summary>
internal static class NumberedLine
{
    private const int LongestWord = 12;
    private const int LongestNumber = 6;
    private const int LongestRomanNumber = 5;

    /// <summary>The length of the ordinal with the space after it; 0 where there is none.</summary>
    public static int OrdinalLength(ReadOnlySpan<char> line)
    {
        var start = WordLength(line);
        var at = start + NumberLength(line[start..]);
        if (at == start || at + 1 >= line.Length)
        {
            return 0;
        }

        return line[at] is '.' or ')' or ':' && char.IsWhiteSpace(line[at + 1]) ? at + 2 : 0;
    }

    // "Step ", "Question ".
    private static int WordLength(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && at < LongestWord && char.IsLetter(line[at]))
        {
            at++;
        }

        return at > 1 && at < line.Length && line[at] == ' ' && char.IsUpper(line[0]) ? at + 1 : 0;
    }

    // "12", "3.1", "IV".
    private static int NumberLength(ReadOnlySpan<char> line)
    {
        var digits = 0;
        while (digits < line.Length && digits < LongestNumber
            && (char.IsAsciiDigit(line[digits]) || (line[digits] == '.' && IsDigitAt(line, digits + 1))))
        {
            digits++;
        }

        var roman = 0;
        while (digits == 0 && roman < line.Length && roman < LongestRomanNumber && line[roman] is 'I' or 'V' or 'X')
        {
            roman++;
        }

        return digits + roman;
    }

    private static bool IsDigitAt(ReadOnlySpan<char> line, int at) => at < line.Length && char.IsAsciiDigit(line[at]);
}
