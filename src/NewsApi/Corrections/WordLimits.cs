using System.Globalization;
using NewsApi.Parsing;

namespace NewsApi.Corrections;

/// <summary>
/// Where words begin and end in a text. In scripts without spaces every position may be the limit of a word.
/// </summary>
internal static class WordLimits
{
    /// <summary>Whether the position is inside a word.</summary>
    public static bool IsWithinWord(string text, int position) =>
        position > 0 && position < text.Length && IsOfWord(text[position - 1]) && IsOfWord(text[position]);

    /// <summary>The span with the whole of the words that it cuts.</summary>
    public static TextSpan Extend(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (IsWithinWord(text, start))
        {
            start--;
        }

        while (IsWithinWord(text, end))
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    /// <summary>Where a word stands last before <paramref name="end"/>, not as a part of another; negative if nowhere.</summary>
    public static int LastIndexOf(string text, string word, int end)
    {
        var at = text.AsSpan(0, end).LastIndexOf(word);
        while (at >= 0 && (IsWithinWord(text, at) || IsWithinWord(text, at + word.Length)))
        {
            at = text.AsSpan(0, at + word.Length - 1).LastIndexOf(word);
        }

        return at;
    }

    private static bool IsOfWord(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) switch
    {
        UnicodeCategory.OtherLetter => false,
        UnicodeCategory.NonSpacingMark => true,
        _ => char.IsLetterOrDigit(letter),
    };
}
