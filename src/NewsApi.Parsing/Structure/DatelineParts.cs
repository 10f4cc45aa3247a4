namespace NewsApi.Parsing.Structure;

/// <summary>The parts of a dateline in their order: a place, a region, a date, an agency.</summary>
/// <param name="PlaceEnd">The end of the place with its region; 0 where the line does not open with a place.</param>
/// <param name="DateEnd">The end of the date; equal to <paramref name="PlaceEnd"/> where there is none.</param>
/// <param name="End">The end of the agency; equal to <paramref name="DateEnd"/> where there is none.</param>
/// <param name="IsCapitals">Whether the place is in capitals.</param>
internal readonly record struct DatelineParts(int PlaceEnd, int DateEnd, int End, bool IsCapitals)
{
    private const int LongestAgency = 40;

    public bool HasDate => DateEnd > PlaceEnd;

    public bool HasAgency => End > DateEnd;

    public static DatelineParts Read(ReadOnlySpan<char> line)
    {
        var place = DatelineWords.PlaceLength(line, 0);
        if (place == 0 || CalendarWords.IsMonth(line[..place]))
        {
            var date = DatelineWords.DateLength(line, 0);
            return new DatelineParts(0, date, EndOfAgency(line, date), IsCapitals: false);
        }

        // "MADRID.- ": the full stop belongs to the dash.
        place -= line[place..].StartsWith("-") && line[place - 1] == '.' ? 1 : 0;
        var isCapitals = IsCapital(line[..place]);
        var dateEnd = place;
        for (var next = AfterComma(line, place); next > 0; next = AfterComma(line, dateEnd))
        {
            var date = DatelineWords.DateLength(line, next);
            var region = dateEnd == place && date == 0 ? DatelineWords.PlaceLength(line, next) : 0;
            if (date + region == 0)
            {
                break;
            }

            place = region > 0 ? next + region : place;
            dateEnd = next + date + region;
        }

        dateEnd = dateEnd == place ? EndOfDateBetweenDashes(line, place) : dateEnd;
        return new DatelineParts(place, dateEnd, EndOfAgency(line, dateEnd), isCapitals);
    }

    // Press releases: "HALIFAX, Nova Scotia – June 3, 2025 – ".
    private static int EndOfDateBetweenDashes(ReadOnlySpan<char> line, int place)
    {
        var start = place + DatelineDash.LengthAt(line, place);
        var end = start + (start > place ? DatelineWords.DateLength(line, start) : 0);
        var next = AfterComma(line, end);
        end = next > 0 ? next + DatelineWords.DateLength(line, next) : end;
        return end > start && DatelineDash.LengthAt(line, end) > 0 ? end : place;
    }

    /// <summary>The length of "(AP)", "[Reuters]" or "/TASS/" at the start of the line.</summary>
    public static int AgencyLength(ReadOnlySpan<char> line)
    {
        var close = line.IsEmpty ? '\0' : line[0] switch { '(' => ')', '[' => ']', '/' => '/', '（' => '）', _ => '\0' };
        if (close == '\0')
        {
            return 0;
        }

        var end = line[1..Math.Min(line.Length, LongestAgency)].IndexOf(close);
        return end > 1 && char.IsLetter(line[1]) ? end + 2 : 0;
    }

    // A full stop may stand before and behind the agency: "4. /TASS/. ".
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
