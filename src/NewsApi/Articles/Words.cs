namespace NewsApi.Articles;

internal static class Words
{
    /// <summary>How many runs without white space hold at least one letter or digit.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        // Without branches: where words end cannot be foretold.
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
