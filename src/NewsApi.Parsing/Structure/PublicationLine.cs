namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims lines that only state when an article was published or updated: "Published 4 February 2026", "Feb. 4, 2026, 10:15 a.m. ET",
/// "Updated 3 hours ago", "5 min read". Leaves alone lines with any other word, single numbers, and "Day 3".
/// </summary>
internal static class PublicationLine
{
    private const int LongestLine = 120;

    public static bool IsPublicationLine(ReadOnlySpan<char> line)
    {
        if (line.TrimEnd(':') is "Published" or "Updated" or "Last updated")
        {
            return true;
        }

        if (line.Length > LongestLine || !line.ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        var known = 0;
        foreach (var range in line.SplitAny(" \t\u00A0|•·/,:;()-–—"))
        {
            var word = line[range].TrimEnd('.');
            if (word.IsEmpty || IsNumber(word))
            {
                continue;
            }

            if (!CalendarWords.IsOfClock(word) && !IsNumberWithUnit(word))
            {
                return false;
            }

            known += CalendarWords.IsUnit(word) ? 0 : 1;
        }

        return known > 0 || IsIsoDate(line);
    }

    private static bool IsNumber(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    // "4th", "10am", "10h15", "2026-02-04T10:15Z" cut at its marks.
    private static bool IsNumberWithUnit(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        if (digits <= 0)
        {
            return false;
        }

        return word[digits] is 'T' or '.' or 'h' && digits + 1 < word.Length
            ? IsNumber(word[(digits + 1)..])
            : CalendarWords.IsOfClock(word[digits..]);
    }

    private static bool IsIsoDate(ReadOnlySpan<char> line) =>
        line.Length >= 8 && char.IsAsciiDigit(line[0]) && (line.Count('-') == 2 || line.Count('/') == 2 || line.Count('.') == 2);
}
