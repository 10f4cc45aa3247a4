using System.Globalization;

namespace NewsApi.Parsing.Words;

/// <summary>Reads one word or number.</summary>
/// <remarks>Keeps together "don't", "O'Neill", "Jean-Luc", "U.S.", "Mr." and "J."; leaves a possessive "'s" as a token of its own.</remarks>
internal static class WordReader
{
    private const int LongestKnownWord = 24;

    /// <summary>Makes <paramref name="token"/> the word that begins at <paramref name="start"/>; gives its end.</summary>
    public static int Read(string text, int start, int limit, ref Token token)
    {
        var window = WordWindow.At(text, start);
        var end = Math.Min(start + window.Letters, limit);
        if (end < limit && text[end] is not ' ')
        {
            end = EndOf(text, start, Math.Max(end, start + 1), limit);
        }

        var dotted = end < limit && text[end] is '.';
        if (dotted && end - start < LongestKnownWord && TryFind(text, start, end + 1, window, out var entry))
        {
            end++;
        }
        else
        {
            end += dotted && IsAbbreviation(text.AsSpan(start, end - start)) ? 1 : 0;
            TryFind(text, start, end, window, out entry);
        }

        token.Start = start;
        token.End = end;
        token.Kind = char.IsDigit(text[start]) ? TokenKind.Number : TokenKind.Word;
        token.Word = entry.Word;
        token.Traits = entry.Traits | Shape(text.AsSpan(start, end - start), window);
        return end;
    }

    // The letters before i are known to belong to the word.
    private static int EndOf(string text, int start, int i, int limit)
    {
        for (; i < limit; i++)
        {
            var c = text[i];
            if (!char.IsLetterOrDigit(c) && char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && !Joins(text, start, i, limit))
            {
                break;
            }
        }

        return i;
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

    private static bool TryFind(string text, int start, int end, WordWindow window, out Lexicon.Entry entry)
    {
        var length = end - start;
        if (window.Holds(length))
        {
            return Lexicon.TryFind(window.Key(length), out entry);
        }

        entry = default;
        return length <= LongestKnownWord && Lexicon.TryFind(text.AsSpan(start, length), out entry);
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
