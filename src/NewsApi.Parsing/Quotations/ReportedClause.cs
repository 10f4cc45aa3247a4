using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>Whether words can be what somebody said: "On foreign policy, Holm said" opens a clause, it is none.</summary>
internal static class ReportedClause
{
    public static bool Is(Passage passage, int first, int end)
    {
        var needsComma = passage.Tokens[first].Kind == TokenKind.Word && ClauseWords.OpensSideClause(passage.Word(first));
        var hasVerb = false;
        for (var at = first; at < end; at++)
        {
            needsComma &= !passage.IsMark(at, ',');
            hasVerb |= !needsComma && passage.Tokens[at].Kind == TokenKind.Word
                && (IndirectCues.IsFinite(passage.Word(at)) || IsVerbForm(passage.Word(at)));
        }

        return hasVerb;
    }

    /// <summary>Whether a word from <paramref name="first"/> on is sure to be a verb.</summary>
    public static bool HasFinite(Passage passage, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (passage.Tokens[at].Kind == TokenKind.Word && IndirectCues.IsFinite(passage.Word(at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVerbForm(ReadOnlySpan<char> word) =>
        word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal)
        || (word.Length > 3 && !char.IsUpper(word[0]) && word[^1] == 's' && word[^2] != 's') || CueVerbs.TryGet(word, out _);
}
