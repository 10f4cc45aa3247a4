using System.Collections.Frozen;

namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims lines with a closing colon that only introduce what follows: they hold a verb or a pronoun ("Here is what we asked:"), open
/// like a subordinate phrase ("In addition:") or break off before the colon ("The plan would allow them to:"). Leaves alone
/// noun phrases ("Key findings:"), which are headings.
/// </summary>
internal static class ColonLine
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SentenceWords = FrozenSet.ToFrozenSet(
        [
            "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "can", "could", "will", "would", "should",
            "may", "might", "must", "include", "includes", "included", "including", "said", "says", "say", "asked", "wrote", "added", "told",
            "follows", "following", "i", "we", "you", "he", "she", "they", "here", "there",
            "that's", "here's", "it's", "we're", "i'm", "that’s", "here’s", "it’s", "we’re", "i’m", "see", "read", "need", "needs", "want",
            "wants", "below", "according", "we've", "we’ve", "i've", "i’ve", "says", "writes", "reports", "adds", "notes", "explains", "tweets",
            "warns", "argues", "continues", "concludes", "writing", "reporting", "saying", "adding", "make", "makes", "consider", "remember", "try", "shows", "show", "offers", "offer", "provides", "provide",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openings = FrozenSet.ToFrozenSet(
        [
            "this", "these", "those", "it", "in", "for", "to", "by", "as", "at", "from", "with", "on", "if", "when", "while", "some", "such", "so", "also",
            "and", "but", "or", "then",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsIntroduction(ReadOnlySpan<char> line)
    {
        var isFirst = true;
        foreach (var range in line.SplitAny(' ', '\t', '\u00A0'))
        {
            var word = line[range].Trim("\"“”(),:");
            if (word.IsEmpty)
            {
                continue;
            }

            if (SentenceWords.Contains(word) || IsPastTense(word) || (isFirst && Openings.Contains(word)))
            {
                return true;
            }

            isFirst = false;
        }

        return BreaksOff(line);
    }

    // "stated", "echoed"; not "red", "need".
    private static bool IsPastTense(ReadOnlySpan<char> word) =>
        word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && word[^3] != 'e' && char.IsLower(word[0]);

    /// <summary>Whether the last word ties to what follows.</summary>
    public static bool BreaksOff(ReadOnlySpan<char> line)
    {
        var bare = line.TrimEnd(": ");
        var last = bare[(bare.LastIndexOfAny(' ', '\t', '\u00A0') + 1)..];
        return FunctionWords.Contains(last) || FunctionWords.IsTie(last);
    }
}
