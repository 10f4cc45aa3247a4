using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsApi.Imports.Files;

/// <summary>Where the date of an article comes from whose file has no metadata.</summary>
internal enum DateSource
{
    None,

    /// <summary>The name of the file: <c>2026-02-04-bridge.txt</c>, <c>20260204.txt</c>.</summary>
    Name,

    /// <summary>The time at which the file was written.</summary>
    Mtime,

    /// <summary>The first date in the first lines of the text.</summary>
    Text,
}

/// <summary>Finds the dates of articles.</summary>
internal static partial class FileDates
{
    private const int FirstCharacters = 1000;

    private static readonly string[] Formats =
        ["yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy"];

    /// <summary>Returns the date as an article has it; null if there is none.</summary>
    public static string? Find(DateSource source, string path, Func<string> text) => source switch
    {
        DateSource.Name => Write(NameDate().Match(Path.GetFileName(path)) is { Success: true } match
            ? Parse($"{match.Groups["y"]}-{match.Groups["m"]}-{match.Groups["d"]}")
            : null),
        DateSource.Mtime => File.GetLastWriteTimeUtc(path).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateSource.Text => Write(FindIn(text())),
        _ => null,
    };

    private static DateTime? FindIn(string text) => TextDate().Matches(text[..Math.Min(text.Length, FirstCharacters)])
        .Select(match => Parse(match.Value.Replace(",", "").Replace(".", ""))).FirstOrDefault(date => date is not null);

    private static DateTime? Parse(string date) =>
        DateTime.TryParseExact(date, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var found) ? found : null;

    private static string? Write(DateTime? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d\d)[-_.]?(?<m>\d\d)[-_.]?(?<d>\d\d)(?!\d)")]
    private static partial Regex NameDate();

    [GeneratedRegex(@"\b(?:(?:19|20)\d\d-\d\d-\d\d|\d{1,2} [A-Z][a-z]{2,8}\.? (?:19|20)\d\d|[A-Z][a-z]{2,8}\.? \d{1,2},? (?:19|20)\d\d)\b")]
    private static partial Regex TextDate();
}
