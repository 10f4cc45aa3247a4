namespace NewsApi.Articles;

internal static class WordCounter
{
    /// <summary>Counts the runs of characters without white space that contain a letter or digit.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        // Branch-free, because word boundaries are unpredictable.
        var (count, counted) = (0, 0);
        foreach (var letter in text)
        {
            var counts = char.IsLetterOrDigit(letter) | char.IsSurrogate(letter) ? 1 : 0;
            count += counts & ~counted;
            counted = (counted | counts) & (char.IsWhiteSpace(letter) ? 0 : 1);
        }

        return count;
    }
}
