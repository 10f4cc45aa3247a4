namespace NewsApi.Search.Index.Analysis;

/// <summary>The hyphens inside words such as "co-operative" and "COVID-19".</summary>
internal static class Hyphens
{
    /// <summary>Whether a hyphen joins two words.</summary>
    public static bool Join(ReadOnlySpan<char> text, int end, int start) =>
        start == end + 1 && end > 0 && IsHyphen(text[end])
        && char.IsLetter(text[end - 1]) && !Letters.IsWrittenWithoutSpaces(text[end - 1]);

    public static string Remove(ReadOnlySpan<char> word)
    {
        var plain = new char[word.Length];
        var length = 0;
        foreach (var letter in word)
        {
            if (!IsHyphen(letter))
            {
                plain[length++] = letter;
            }
        }

        return new string(plain, 0, length);
    }

    // The hyphen of the keyboard, of Unicode, and the one that does not break.
    private static bool IsHyphen(char letter) => letter is '-' or '\u2010' or '\u2011';
}
