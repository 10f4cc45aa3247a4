using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims lines that end with a colon and only introduce what follows: they contain a verb or a pronoun ("Here is what we
/// asked:"), open like a subordinate phrase ("In addition:") or break off before the colon ("The plan would allow them to:").
/// Leaves alone noun phrases ("Key findings:"), which are headings.
/// </summary>
internal static class ColonLine
{
    private static readonly WordSet SentenceWords = WordSet.AnyCase(WordFiles.WordsOfAll("colon-line", "sentence words"));

    private static readonly WordSet Openings = WordSet.AnyCase(WordFiles.WordsOfAll("colon-line", "openings"));

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

    /// <summary>Whether the last word needs a continuation ("to", "with").</summary>
    public static bool BreaksOff(ReadOnlySpan<char> line)
    {
        var bare = line.TrimEnd(": ");
        var last = bare[(bare.LastIndexOfAny(' ', '\t', '\u00A0') + 1)..];
        return FunctionWords.Contains(last) || FunctionWords.IsTie(last);
    }
}
