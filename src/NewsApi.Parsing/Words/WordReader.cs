using System.Globalization;

namespace NewsApi.Parsing.Words;

/// <summary>Reads one word or number.</summary>
/// <remarks>Keeps together "don't", "O'Neill", "Jean-Luc", "U.S.", "Mr." and "J."; leaves a possessive "'s" as a token of its own.</remarks>
internal static class WordReader
{
    private const int LongestKnownWord = 24;

    /// <summary>The end of the word at <paramref name="start"/>, whose first letters are known to go on to <paramref name="end"/>.</summary>
    public static int EndOf(string text, int start, int end, int limit)
    {
        var i = Math.Max(end, start + 1);
        while (i < limit && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark || Joins(text, start, i, limit)))
        {
            i++;
        }

        return i;
    }

    /// <summary>Makes <paramref name="token"/> the word of that span, perhaps with the full stop after it; gives its end.</summary>
    public static int Read(string text, TextSpan span, int limit, ref Token token)
    {
        var (start, end) = (span.Start, span.End);
        var window = WordWindow.At(text, start);
        var dotted = end < limit && text[end] is '.';
        var entry = dotted ? Find(text, start, end + 1, window) : default;
        if (entry.IsKnown)
        {
            end++;
        }
        else
        {
            end += dotted && IsAbbreviation(text.AsSpan(start, end - start)) ? 1 : 0;
            entry = Find(text, start, end, window);
        }

        token.Start = start;
        token.End = end;
        token.Kind = char.IsDigit(text[start]) ? TokenKind.Number : TokenKind.Word;
        token.Word = entry.Word;
        token.Traits = entry.Traits | Shape(text.AsSpan(start, end - start), window);
        return end;
    }

    private static bool Joins(string text, int start, int i, int limit) =>
        i + 1 < limit && char.IsLetterOrDigit(text[i + 1]) && text[i] switch
        {
            '-' or '\u2010' or '\u2011' or '_' or '&' or '@' => true,
            '\'' or '’' => !IsPossessive(text, i, limit),
            '.' => i - start == 1 || text[i - 2] is '-' || text[i - 2] is '.' || char.IsDigit(text[i + 1]) || text[i - 1] is not '.' && char.IsLower(text[i + 1]),
            ',' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
            _ => false,
        };

    /// <summary>Whether the apostrophe opens an "'s" that ends a word.</summary>
    public static bool IsPossessive(string text, int apostrophe, int limit) =>
        apostrophe + 1 < limit && text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 >= limit || !char.IsLetterOrDigit(text[apostrophe + 2]));

    // "J", "U.S" before a full stop.
    private static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) && (word.Length == 1 || word.Length <= 6 && word.Contains('.'));

    private static Lexicon.Entry Find(string text, int start, int end, WordWindow window)
    {
        var length = end - start;
        return window.Holds(length) ? Lexicon.Find(window.Key(length))
            : length <= LongestKnownWord ? Lexicon.Find(text.AsSpan(start, length)) : default;
    }

    private static Traits Shape(ReadOnlySpan<char> word, WordWindow window)
    {
        var capitals = window.Holds(word.Length) ? window.Capitals(word.Length) : Capitals(word);
        return capitals is not Traits.None || word.Length <= 4 ? capitals : (word[^2], word[^1]) switch
        {
            ('l', 'y') => Traits.Adverb,
            ('e', 'd') => Traits.PastForm,
            _ => Traits.None,
        };
    }

    private static Traits Capitals(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
        {
            return Traits.None;
        }

        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return Traits.Capital;
            }
        }

        return word.Length > 1 ? Traits.Capital | Traits.AllCapitals : Traits.Capital;
    }
}
