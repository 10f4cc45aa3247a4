namespace NewsApi.Parsing.Words;

/// <summary>Phrases of several words, each on a line of a word file ("de acuerdo con").</summary>
internal sealed class PhraseSet(IEnumerable<string> lines)
{
    private readonly List<string[]> _phrases = [.. lines.Select(WordSection.Split)];

    /// <summary>The number of words of the longest phrase that begins with the token; zero if none does.</summary>
    public int LengthFrom(TokenList tokens, string text, int first) => LongestOf(tokens, text, first, isEnd: false);

    /// <summary>The number of words of the longest phrase that ends with the token; zero if none does.</summary>
    public int LengthUpTo(TokenList tokens, string text, int last) => LongestOf(tokens, text, last + 1, isEnd: true);

    private int LongestOf(TokenList tokens, string text, int limit, bool isEnd)
    {
        var longest = 0;
        foreach (var phrase in _phrases)
        {
            var first = isEnd ? limit - phrase.Length : limit;
            longest = phrase.Length > longest && StandsAt(tokens, text, first, phrase) ? phrase.Length : longest;
        }

        return longest;
    }

    private static bool StandsAt(TokenList tokens, string text, int first, string[] phrase)
    {
        if (first < 0 || first + phrase.Length > tokens.Count)
        {
            return false;
        }

        var at = 0;
        while (at < phrase.Length && IsWord(tokens[first + at], text, phrase[at]))
        {
            at++;
        }

        return at == phrase.Length;
    }

    private static bool IsWord(in Token token, string text, string word) =>
        text.AsSpan(token.Start, token.End - token.Start).Equals(word, StringComparison.OrdinalIgnoreCase);
}
