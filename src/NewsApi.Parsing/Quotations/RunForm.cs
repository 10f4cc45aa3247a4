namespace NewsApi.Parsing.Quotations;

/// <summary>What the words inside the marks look like: a clause, a fragment, a title.</summary>
internal static class RunForm
{
    /// <summary>White-space separated words, counted up to <paramref name="limit"/>.</summary>
    public static int CountWords(ReadOnlySpan<char> words, int limit)
    {
        var count = 0;
        foreach (var range in words.Split(' '))
        {
            count += words[range].Trim().IsEmpty ? 0 : 1;
            if (count >= limit)
            {
                break;
            }
        }

        return count;
    }

    /// <summary>Whether the words are the title of a work or a name: nearly all of them have a capital.</summary>
    public static bool IsTitle(ReadOnlySpan<char> words)
    {
        var (long_, capital) = (0, 0);
        foreach (var range in words.Split(' '))
        {
            var word = words[range].Trim("\"'“”‘’.,:;!?()-");
            if (word.IsEmpty || !char.IsLetter(word[0]) || (word.Length < 4 && long_ > 0 && !char.IsUpper(word[0])))
            {
                continue;
            }

            long_++;
            capital += char.IsUpper(word[0]) ? 1 : 0;
            if (long_ > 12)
            {
                return false;
            }
        }

        return long_ > 0 && capital == long_ && words[^1] is not ('.' or ',' or '!' or '?');
    }

    /// <summary>Whether the words can stand for themselves: they begin like a sentence, or end like one.</summary>
    public static bool IsClause(ReadOnlySpan<char> words) =>
        CountWords(words, 3) >= 2 && (words[^1] is '.' or '!' or '?' or ',' or '…' || CountWords(words, 8) >= 7);
}
