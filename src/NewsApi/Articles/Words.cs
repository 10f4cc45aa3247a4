namespace NewsApi.Articles;

internal static class Words
{
    /// <summary>How many runs without white space hold at least one letter or digit.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var (count, counted) = (0, false);
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                counted = false;
            }
            else if (!counted && (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)))
            {
                (count, counted) = (count + 1, true);
            }
        }

        return count;
    }
}
