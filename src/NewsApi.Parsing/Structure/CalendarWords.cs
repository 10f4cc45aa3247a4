using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Structure;

/// <summary>The words that dates are made of.</summary>
internal static class CalendarWords
{
    private const string File = "calendar";

    private static readonly WordSet Months = WordSet.AnyCase(WordFiles.WordsOfAll(File, "months"));

    private static readonly WordSet Days = WordSet.AnyCase(WordFiles.WordsOfAll(File, "days"));

    private static readonly WordSet Clock = WordSet.AnyCase(WordFiles.WordsOfAll(File, "clock"));

    private static readonly WordSet Units = WordSet.AnyCase(WordFiles.WordsOfAll(File, "units"));

    public static bool IsMonth(ReadOnlySpan<char> word) => Months.Contains(word.TrimEnd('.'));

    public static bool IsDay(ReadOnlySpan<char> word) => Days.Contains(word.TrimEnd('.'));

    /// <summary>Whether the word belongs to a line like "Last updated on 4 February at 10:15 GMT".</summary>
    public static bool IsOfClock(ReadOnlySpan<char> word) => Clock.Contains(word) || IsUnit(word) || IsMonth(word) || IsDay(word);

    public static bool IsUnit(ReadOnlySpan<char> word) => Units.Contains(word);
}
