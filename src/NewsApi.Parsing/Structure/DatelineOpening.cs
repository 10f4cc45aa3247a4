namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims the place (and date) that opens a lead: "WASHINGTON (AP) —", "MOSCOW, Feb. 4 (Reuters) -", "Paris —", "NEW DELHI:",
/// "MOSCOW, February 4. /TASS/.". The dateline is the place with its date; the agency and the dash are not part of it. Leaves alone
/// a name before a dash with lower case behind it ("Smith — who"), a place in lower case before a hyphen or a colon, and the label
/// of a transcript, which occurs again ("ROE: Why?").
/// </summary>
internal static class DatelineOpening
{
    private const int LabelSearchLength = 20_000;

    /// <summary>Finds the dateline at the start of the lead, and the start of the news behind it.</summary>
    public static bool TryRead(string text, TextSpan lead, out TextSpan dateline, out int newsStart)
    {
        var line = lead.SliceOf(text);
        var parts = DatelineParts.Read(line);
        var dash = DatelineDash.LengthAt(line, parts.End);
        dateline = new TextSpan(lead.Start, lead.Start + parts.DateEnd);
        newsStart = lead.Start;
        if (dash == 0 || parts.End + dash >= line.Length)
        {
            return false;
        }

        // An agency without a place is no dateline, but the headline does not include it: "Feb 4 (Reuters) - ".
        var isDateline = IsClear(line, parts, dash) && !IsLabel(text, lead, line[..(parts.End + 1)]) && !IsTurn(text, lead);
        newsStart += isDateline || (parts.PlaceEnd == 0 && parts.HasAgency) ? parts.End + dash : 0;
        return isDateline;
    }

    /// <summary>Finds a dateline on a line of its own: a place with a date or an agency, and nothing else.</summary>
    public static bool TryReadLine(string text, TextSpan block, out TextSpan dateline)
    {
        var line = block.SliceOf(text);
        var parts = DatelineParts.Read(line);
        dateline = new TextSpan(block.Start, block.Start + parts.DateEnd);
        var rest = line[parts.End..].Trim("-–—:. ");
        return parts.PlaceEnd > 0 && (parts.HasDate || (parts.HasAgency && parts.IsCapitals)) && rest.IsEmpty;
    }

    private static bool IsLabel(string text, TextSpan lead, ReadOnlySpan<char> opening) =>
        opening[^1] == ':'
        && text.AsSpan(lead.End, Math.Min(LabelSearchLength, text.Length - lead.End)).Contains(opening, StringComparison.Ordinal);

    // The label of a turn, which a later line repeats: "JOE ROE, CHAIRMAN (ph): …", "ROE: …".
    private static bool IsTurn(string text, TextSpan lead)
    {
        var line = lead.SliceOf(text);
        if (!SpeakerLabel.TryRead(line, out var label))
        {
            return false;
        }

        var rest = text.AsSpan(lead.End, Math.Min(LabelSearchLength, text.Length - lead.End));
        var key = label.KeyIn(line);
        for (var at = rest.IndexOf(key, StringComparison.Ordinal); at >= 0;)
        {
            var behind = rest[(at + key.Length)..];
            if (at > 0 && rest[at - 1] is '\n' && (behind is [':', ..] or [' ', '(', ..]))
            {
                return true;
            }

            var next = behind.IndexOf(key, StringComparison.Ordinal);
            at = next < 0 ? -1 : at + key.Length + next;
        }

        return false;
    }

    private static bool IsClear(ReadOnlySpan<char> line, DatelineParts parts, int dash)
    {
        if (parts.PlaceEnd == 0)
        {
            return false;
        }

        var mark = line.Slice(parts.End, dash).Trim();
        var next = line[parts.End + dash];
        if (parts.HasAgency || (parts.HasDate && mark is not ":"))
        {
            return true;
        }

        var opensSentence = char.IsUpper(next) || char.IsDigit(next) || next is '"' or '“' or '\'' or '‘' or '«' or '„';
        return opensSentence && (parts.IsCapitals || mark is "—" or "–" or "--");
    }
}
