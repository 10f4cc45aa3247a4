using System.Text.RegularExpressions;

namespace NewsApi.Http;

/// <summary>
/// Parses times relative to now: <c>now</c>, <c>now-7d</c>, <c>now+1h</c>. The units are s, m (minutes), h, d, w, M (months)
/// and y.
/// </summary>
internal static partial class RelativeTimes
{
    /// <summary>Null where the text does not have this form.</summary>
    public static DateTime? Parse(string? text, DateTime now)
    {
        if (Form().Match(text ?? "") is not { Success: true } match)
        {
            return null;
        }

        var count = int.TryParse(match.Groups["count"].Value, out var number) ? number : 0;
        return match.Groups["unit"].Value switch
        {
            "s" => now.AddSeconds(count),
            "m" => now.AddMinutes(count),
            "h" => now.AddHours(count),
            "d" => now.AddDays(count),
            "w" => now.AddDays(7 * count),
            "M" => AddMonths(now, count),
            "y" => AddMonths(now, 12 * count),
            _ => now,
        };
    }

    // Four digits of years exceed the calendar; four digits of weeks do not.
    private static DateTime AddMonths(DateTime now, int count) => ((now.Year * 12) + now.Month + count) switch
    {
        <= 12 => DateTime.MinValue,
        > 9999 * 12 => DateTime.MaxValue,
        _ => now.AddMonths(count),
    };

    [GeneratedRegex("^now((?<count>[+-][0-9]{1,4})(?<unit>[smhdwMy]))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
