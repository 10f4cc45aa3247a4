using System.Collections.Frozen;

namespace NewsApi.Parsing.Structure;

/// <summary>The small words that title case leaves in lower case, and after which a cut headline must not end.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = FrozenSet.ToFrozenSet(
        [
            "a", "an", "the", "and", "or", "nor", "but", "so", "yet", "for", "of", "in", "on", "at", "to", "by", "from", "with",
            "as", "into", "onto", "over", "under", "off", "out", "up", "down", "via", "per", "than", "vs", "vs.", "v", "v.", "if",
            "is", "it", "its", "not", "be", "are", "after", "before", "about", "amid", "against", "among", "between", "during",
            "through", "without", "within", "toward", "towards", "upon", "since", "until", "while", "when", "where", "who", "that",
            "which", "because", "despite", "although", "their", "his", "her", "our", "your", "this", "these", "was", "were", "has",
            "have", "had", "will", "would", "de", "la", "le", "les", "du", "des", "el", "los", "las", "y", "e", "et", "und", "der",
            "die", "das", "von", "van", "im", "am", "zu", "di", "del", "da", "do", "dos", "en", "à", "al", "bin",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that tie what follows to what stands before: a headline may be cut in front of them.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ties = FrozenSet.ToFrozenSet(
        [
            "after", "before", "between", "during", "through", "while", "when", "where", "who", "that", "which", "because", "despite",
            "although", "amid", "against", "among", "as", "with", "without", "for", "from", "in", "on", "at", "by", "and", "but", "or",
            "since", "until", "over", "into", "to", "than", "about", "following", "including",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);

    public static bool IsTie(ReadOnlySpan<char> word) => Ties.Contains(word);
}
