using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Structure;

/// <summary>The small words that title case leaves in lower case, and after which a cut headline must not end.</summary>
internal static class FunctionWords
{
    private static readonly WordSet Small = WordSet.AnyCase(WordFiles.WordsOfAll("function-words", "small"));

    /// <summary>Words that tie what follows to what stands before: a headline may be cut in front of them.</summary>
    private static readonly WordSet Ties = WordSet.AnyCase(WordFiles.WordsOfAll("function-words", "ties"));

    public static bool Contains(ReadOnlySpan<char> word) => Small.Contains(word);

    public static bool IsTie(ReadOnlySpan<char> word) => Ties.Contains(word);
}
