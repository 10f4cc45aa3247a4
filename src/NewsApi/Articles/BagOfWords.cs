namespace NewsApi.Articles;

/// <summary>The multiset of the words of a text, without case and punctuation, for fast comparison.</summary>
internal sealed class BagOfWords
{
    // Shorter texts are compared by pairs of letters, so that a corrected letter does not make them different.
    private const int FewWords = 3;

    private readonly int[] _words;
    private readonly int[] _letters;

    private BagOfWords(ulong key, int[] words, int[] letters)
    {
        (Key, _words, _letters) = (key, words, letters);
        Array.Sort(_words);
        Array.Sort(_letters);
    }

    /// <summary>Equal for the same words in the same order.</summary>
    public ulong Key { get; }

    public static BagOfWords Of(ReadOnlySpan<char> text)
    {
        var (key, words) = (14695981039346656037UL, new List<int>());
        for (var start = 0; start < text.Length; start++)
        {
            var length = 0;
            while (start + length < text.Length && IsPartOfWord(text[start + length]))
            {
                length++;
            }

            if (length > 0)
            {
                var hash = string.GetHashCode(text.Slice(start, length), StringComparison.OrdinalIgnoreCase);
                words.Add(hash);
                key = (key ^ (uint)hash) * 1099511628211UL;
                start += length;
            }
        }

        return new BagOfWords(key, [.. words], words.Count <= FewWords ? PairsOf(text) : []);
    }

    /// <summary>Returns the similarity from 0 to 1 (Dice coefficient), or 0 if it is less than <paramref name="atLeast"/>.</summary>
    public double CompareTo(BagOfWords other, double atLeast) =>
        _words.Length <= FewWords && other._words.Length <= FewWords
            ? Compare(_letters, other._letters, atLeast)
            : Compare(_words, other._words, atLeast);

    // Stops as soon as the similarity cannot reach the minimum, as in most comparisons.
    private static double Compare(int[] one, int[] other, double atLeast)
    {
        var total = one.Length + other.Length;
        var mayDiffer = total - (int)Math.Ceiling(atLeast * total);
        var (differ, a, b) = (0, 0, 0);
        while (a < one.Length && b < other.Length && differ <= mayDiffer)
        {
            var order = one[a].CompareTo(other[b]);
            differ += order == 0 ? 0 : 1;
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }

        differ += one.Length - a + (other.Length - b);
        return differ > mayDiffer ? 0 : total == 0 ? 1 : 1 - ((double)differ / total);
    }

    private static int[] PairsOf(ReadOnlySpan<char> text)
    {
        var pairs = new int[Math.Max(0, text.Length - 1)];
        for (var at = 0; at < pairs.Length; at++)
        {
            pairs[at] = (char.ToLowerInvariant(text[at]) << 16) | char.ToLowerInvariant(text[at + 1]);
        }

        return pairs;
    }

    // Surrogates are counted as letters; combining marks belong to the letter before.
    private static bool IsPartOfWord(char letter) =>
        char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || letter is '\'' or '’' || char.GetUnicodeCategory(letter)
            is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
