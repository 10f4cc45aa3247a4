using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims questions in sentence case that are no headings: quoted ones, long ones of several sentences, and those that open with a
/// conjunction ("But who pays?"). Leaves alone the short question above its answer.
/// </summary>
internal static class QuestionLine
{
    private const int LongLine = 80;

    private static readonly WordSet Conjunctions = WordSet.Exact(WordFiles.WordsOfAll("function-words", "conjunctions"));

    public static bool IsSentence(ReadOnlySpan<char> line) =>
        line[^1] is '"' or '”' or '’' or '»' || (line.Length > LongLine && HasInnerEnd(line)) || OpensWithConjunction(line);

    /// <summary>Whether the question is one to the reader: "What are your thoughts?"</summary>
    public static bool AddressesReader(ReadOnlySpan<char> line) =>
        line[^1] == '?'
        && (line.Contains(" you ", StringComparison.OrdinalIgnoreCase)
            || line.Contains(" you?", StringComparison.OrdinalIgnoreCase)
            || line.Contains(" your ", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("have you", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("do you", StringComparison.OrdinalIgnoreCase));

    private static bool OpensWithConjunction(ReadOnlySpan<char> line) =>
        line.IndexOf(' ') is > 0 and var end && Conjunctions.Contains(line[..end].TrimEnd(','));

    private static bool HasInnerEnd(ReadOnlySpan<char> line) =>
        line[..^1].IndexOfAny(".?!") is >= 0 and var at && line[at + 1] == ' ';
}
