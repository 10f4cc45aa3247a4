using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Structure;

/// <summary>The small words that title case leaves in lower case. A derived headline must not end with one.</summary>
internal static class FunctionWords
{
    private static readonly WordSet Small = WordSet.AnyCase(WordFiles.WordsOfAll("function-words", "small"));

    /// <summary>Words that connect a phrase with the text before it. A derived headline may end in front of one.</summary>
    private static readonly WordSet Ties = WordSet.AnyCase(WordFiles.WordsOfAll("function-words", "ties"));

    public static bool Contains(ReadOnlySpan<char> word) => Small.Contains(word);

    public static bool IsTie(ReadOnlySpan<char> word) => Ties.Contains(word);
}
