using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims the word or two above a headline that name the part of the paper or the kind of the article: "World", "EXCLUSIVE",
/// "Breaking News:". Leaves alone every other short line: it may be the headline.
/// </summary>
internal static class Kicker
{
    private static readonly WordSet Kickers = WordSet.AnyCase(WordFiles.LinesOfAll("kickers", "kickers"));

    public static bool IsKicker(ReadOnlySpan<char> line) => Kickers.Contains(line.TrimEnd(": |"));
}
