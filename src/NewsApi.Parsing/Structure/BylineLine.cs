namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims lines that name the writers: "By Jane Roe", "BY JANE ROE AND JOHN DOE, Staff Writer". Leaves alone sentences that
/// begin with "By" and end with a full stop.
/// </summary>
internal static class BylineLine
{
    private const int LongestByline = 160;

    public static bool IsByline(ReadOnlySpan<char> line) =>
        line.Length <= LongestByline
        && line.StartsWith("by ", StringComparison.OrdinalIgnoreCase)
        && LineEndings.Of(line) is LineEnding.Open or LineEnding.Abbreviation;
}
