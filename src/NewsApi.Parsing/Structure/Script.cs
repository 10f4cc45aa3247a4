namespace NewsApi.Parsing.Structure;

/// <summary>Properties of writing systems.</summary>
internal static class Script
{
    /// <summary>Whether this script has no spaces between words (Chinese, Japanese, Thai, Lao, Khmer).</summary>
    public static bool HasNoSpaces(char c) =>
        c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF')
            or (>= '\u0E00' and <= '\u0EFF') or (>= '\u1780' and <= '\u17FF') or (>= '\uD840' and <= '\uD87F');

    /// <summary>Whether the letter has an upper and a lower case.</summary>
    public static bool HasCase(char c) => char.IsUpper(c) || char.IsLower(c);
}
