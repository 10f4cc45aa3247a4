using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Structure;

/// <summary>Measures the length of the place and of the date in a dateline.</summary>
internal static class DatelineWords
{
    private static readonly WordSet SmallWords = WordSet.Exact(WordFiles.WordsOfAll("name-particles", "in places"));

    private const int LongestWord = 40;
    private const int MostPlaceWords = 4;
    private const int MostDateWords = 4;

    /// <summary>Words with a capital, and the full stops of their abbreviations: "ST. PETERSBURG", "Fla.", "D.C.", "New York".</summary>
    public static int PlaceLength(ReadOnlySpan<char> line, int start)
    {
        var end = 0;
        var at = start;
        for (var words = 0; words < MostPlaceWords; words++)
        {
            var word = WordLength(line, at);
            if (word == 0 || !(char.IsUpper(line[at]) || SmallWords.Contains(line.Slice(at, word))))
            {
                break;
            }

            at += word;
            end = at - start;
            if (at >= line.Length || line[at] is not (' ' or '\u00A0'))
            {
                break;
            }

            at++;
        }

        return end > 1 && char.IsUpper(line[start]) ? end : 0;
    }

    /// <summary>A few words with a number, or the name of a day: "Feb. 4", "4 February 2026", "Wednesday", "2026".</summary>
    public static int DateLength(ReadOnlySpan<char> line, int start)
    {
        var end = 0;
        var hasDigit = false;
        var at = start;
        for (var words = 0; words < MostDateWords; words++)
        {
            var word = WordLength(line, at);
            if (word == 0 || (hasDigit && char.IsLetter(line[at]) && !CalendarWords.IsMonth(line.Slice(at, word))))
            {
                break;
            }

            hasDigit |= char.IsAsciiDigit(line[at]);
            at += word;
            end = at - start;
            if (at >= line.Length || line[at] is not (' ' or '\u00A0'))
            {
                break;
            }

            at++;
        }

        var isDate = hasDigit || CalendarWords.IsDay(line.Slice(start, end));
        return isDate && line[start + end - 1] == '.' && char.IsAsciiDigit(line[start + end - 2]) ? end - 1 : isDate ? end : 0;
    }

    private static int WordLength(ReadOnlySpan<char> line, int at)
    {
        var end = at;
        while (end < line.Length && end - at < LongestWord
            && (char.IsLetterOrDigit(line[end]) || char.IsSurrogate(line[end]) || IsInner(line, at, end)))
        {
            end++;
        }

        return end - at;
    }

    private static bool IsInner(ReadOnlySpan<char> line, int start, int at) =>
        at > start
        && (line[at] == '.' || (line[at] is '-' or '\'' or '’' or '/' && at + 1 < line.Length && char.IsLetter(line[at + 1])));
}
