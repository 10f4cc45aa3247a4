namespace NewsApi.Parsing.Structure;

/// <summary>The parts of a dateline, each in its turn: a place, a region, a date, an agency.</summary>
/// <param name="PlaceEnd">Where the place and its region end; 0 where the line opens with no place.</param>
/// <param name="DateEnd">Where the date ends; the same where there is none. A date without a place is no dateline.</param>
/// <param name="End">Where the agency ends; the same where there is none.</param>
/// <param name="IsCapitals">Whether the place stands in capitals.</param>
internal readonly record struct DatelineParts(int PlaceEnd, int DateEnd, int End, bool IsCapitals)
{
    private const int LongestPart = 40;
    private const int MostPlaceWords = 4;
    private const int MostDateWords = 4;

    public bool HasDate => DateEnd > PlaceEnd;

    public bool HasAgency => End > DateEnd;

    public static DatelineParts Read(ReadOnlySpan<char> line)
    {
        var place = PlaceLength(line, 0);
        if (place == 0 || CalendarWords.IsMonth(line[..place]))
        {
            var date = DateLength(line, 0);
            return new DatelineParts(0, date, EndOfAgency(line, date), IsCapitals: false);
        }

        var isCapitals = IsCapital(line[..place]);
        var dateEnd = place;
        for (var next = AfterComma(line, place); next > 0; next = AfterComma(line, dateEnd))
        {
            var date = DateLength(line, next);
            var region = dateEnd == place && date == 0 ? PlaceLength(line, next) : 0;
            if (date + region == 0)
            {
                break;
            }

            place = region > 0 ? next + region : place;
            dateEnd = next + date + region;
        }

        return new DatelineParts(place, dateEnd, EndOfAgency(line, dateEnd), isCapitals);
    }

    /// <summary>The length of "(AP)", "[Reuters]" or "/TASS/" at the start of the line.</summary>
    public static int AgencyLength(ReadOnlySpan<char> line)
    {
        var close = line.IsEmpty ? '\0' : line[0] switch { '(' => ')', '[' => ']', '/' => '/', '（' => '）', _ => '\0' };
        if (close == '\0')
        {
            return 0;
        }

        var end = line[1..Math.Min(line.Length, LongestPart)].IndexOf(close);
        return end > 1 && char.IsLetter(line[1]) ? end + 2 : 0;
    }

    // The agency may stand behind the full stop of the date, and have one of its own before the news: "4. /TASS/. ".
    private static int EndOfAgency(ReadOnlySpan<char> line, int dateEnd)
    {
        var at = dateEnd;
        while (at < line.Length && line[at] is ' ' or '\u00A0' or '.' or ',')
        {
            at++;
        }

        var agency = AgencyLength(line[at..]);
        return agency > 0 ? at + agency : dateEnd;
    }

    private static int AfterComma(ReadOnlySpan<char> line, int at)
    {
        if (at >= line.Length || line[at] != ',')
        {
            return 0;
        }

        at++;
        while (at < line.Length && line[at] is ' ' or '\u00A0')
        {
            at++;
        }

        return at < line.Length ? at : 0;
    }

    /// <summary>Words with a capital, and the full stops of their abbreviations: "ST. PETERSBURG", "Fla.", "D.C.", "New York".</summary>
    private static int PlaceLength(ReadOnlySpan<char> line, int start)
    {
        var end = 0;
        var at = start;
        for (var words = 0; words < MostPlaceWords; words++)
        {
            var word = WordLength(line, at);
            if (word == 0 || !(char.IsUpper(line[at]) || line.Slice(at, word) is "and" or "de" or "of" or "el" or "la"))
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
    private static int DateLength(ReadOnlySpan<char> line, int start)
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
        while (end < line.Length && end - at < LongestPart
            && (char.IsLetterOrDigit(line[end]) || char.IsSurrogate(line[end]) || IsInner(line, at, end)))
        {
            end++;
        }

        return end - at;
    }

    private static bool IsInner(ReadOnlySpan<char> line, int start, int at) =>
        at > start
        && (line[at] == '.' || (line[at] is '-' or '\'' or '’' or '/' && at + 1 < line.Length && char.IsLetter(line[at + 1])));

    private static bool IsCapital(ReadOnlySpan<char> place)
    {
        var letters = 0;
        foreach (var c in place)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 2;
    }
}
