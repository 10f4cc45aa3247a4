namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims the mark between a dateline and the lead: an em dash, an en dash, "--", a hyphen or a colon before white space, ".-".
/// Leaves alone hyphens inside a word.
/// </summary>
internal static class DatelineDash
{
    /// <summary>The length of the mark with the white space around it; 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> line, int position)
    {
        // The name of TASS ends with a full stop: "/TASS/."
        var mayBeStop = position > 0 && line[position - 1] == '/';
        var at = SkipSpace(line, position);
        var start = at;
        while (at < line.Length && at - start < 3 && line[at] is '-' or '–' or '—' or '―' or '.' or ':')
        {
            at++;
        }

        var mark = line[start..at];
        if (mark.IsEmpty || (mark is "." or ".." or "..." && !mayBeStop))
        {
            return 0;
        }

        var end = SkipSpace(line, at);
        return end > at || mark[^1] is '—' or '―' ? end - position : 0;
    }

    private static int SkipSpace(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        return at;
    }
}
