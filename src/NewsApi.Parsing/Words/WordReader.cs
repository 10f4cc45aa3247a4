using System.Globalization;

namespace NewsApi.Parsing.Words;

/// <summary>Reads one word or number.</summary>
/// <remarks>
/// "don't", "O'Neill", "Jean-Luc", "U.S.", "Mr." and "J." are one token each. A possessive "'s" is a token of its own.
/// </remarks>
internal static class WordReader
{
    private const int LongestKnownWord = 24;

    private const int LongestAbbreviation = 6;

    private const int LongestPartyAndState = 7;

    // "Family" and "reply" are known; most other words with this ending are adverbs.
    private const Traits NoAdverb = Traits.Group | Traits.Role | Traits.Organization | Traits.SpeechNoun | Traits.AnyCue;

    // What a compound has of its last word.
    private const Traits TraitsOfTitle = Traits.Title | Traits.Role | Traits.MaleWord | Traits.FemaleWord;

    private static readonly string[] BeforePlatform = [" on ", " via ", " auf ", " sur ", " en "];

    /// <summary>Makes <paramref name="token"/> the word at <paramref name="start"/>; returns its end.</summary>
    public static int Read(string text, int start, int limit, ref Token token)
    {
        var end = EndOf(text, start, limit);
        var entry = default(Lexicon.Entry);
        if (end < limit && text[end] is '.')
        {
            entry = Find(text.AsSpan(start, end + 1 - start));
            end += entry.IsKnown || IsAbbreviation(text.AsSpan(start, end - start)) && !IsPlatform(text, start, end) ? 1 : 0;
        }

        var word = text.AsSpan(start, end - start);
        entry = entry.IsKnown ? entry : Find(word);
        var shape = Shape(word);
        token.Start = start;
        token.End = end;
        token.Kind = char.IsDigit(text[start]) ? TokenKind.Number : TokenKind.Word;
        token.Word = entry.Word;
        token.Frames = entry.Frames;
        token.Traits = entry.Traits | ((entry.Traits & NoAdverb) is Traits.None ? shape : shape & ~Traits.Adverb);
        return end;
    }

    /// <summary>Whether the apostrophe opens an "'s" that ends a word.</summary>
    public static bool IsPossessive(string text, int apostrophe, int limit) =>
        apostrophe + 1 < limit && text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 >= limit || !char.IsLetterOrDigit(text[apostrophe + 2]));

    private static int EndOf(string text, int start, int limit)
    {
        var i = start + 1;
        while (i < limit && (char.IsLetterOrDigit(text[i]) || IsCombiningMark(text[i]) || Joins(text, start, i, limit)))
        {
            i++;
        }

        return i;
    }

    private static bool IsCombiningMark(char c) => c > '\u007f' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static bool Joins(string text, int start, int i, int limit) =>
        i + 1 < limit && char.IsLetterOrDigit(text[i + 1]) && text[i] switch
        {
            '-' or '\u2010' or '\u2011' or '_' or '&' or '@' => true,
            '\'' or '’' => !IsPossessive(text, i, limit),
            '.' => JoinsStop(text, start, i),
            ',' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
            _ => false,
        };

    // "U.S", "3.5", "bbc.co.uk"; not a full stop between two sentences ("end.Then").
    private static bool JoinsStop(string text, int start, int stop) =>
        stop - start == 1
        || text[stop - 2] is '-' or '.'
        || char.IsDigit(text[stop + 1])
        || (text[stop - 1] is not '.' && char.IsLower(text[stop + 1]));

    // "J", "U.S", "D-Ore" before a full stop.
    private static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0])
        && (word.Length == 1 || (word.Length <= LongestAbbreviation && word.Contains('.')) || IsPartyAndState(word));

    // "wrote Holm on X.": the network, whose full stop ends the sentence.
    private static bool IsPlatform(string text, int start, int end)
    {
        if (end - start != 1 || text[start] is not 'X')
        {
            return false;
        }

        foreach (var preposition in BeforePlatform)
        {
            if (text.AsSpan(0, start).EndsWith(preposition, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "R-Wyo", "D-Calif"
    private static bool IsPartyAndState(ReadOnlySpan<char> word) =>
        word is ['R' or 'D' or 'I', '-', >= 'A' and <= 'Z', ..] && word.Length <= LongestPartyAndState;

    private static Lexicon.Entry Find(ReadOnlySpan<char> word)
    {
        var entry = word.Length <= LongestKnownWord ? Lexicon.Find(word) : default;
        return entry.IsKnown ? entry : word.IndexOf('-') > 0 ? FindTitle(word) : default;
    }

    // "then-Sen.", "ex-mayor", "Vice-Premier", "Brigadier-General": the title behind the last hyphen.
    private static Lexicon.Entry FindTitle(ReadOnlySpan<char> word)
    {
        var title = word[(word.LastIndexOf('-') + 1)..];
        var entry = title.Length is > 0 and <= LongestKnownWord ? Lexicon.Find(title) : default;
        return (entry.Traits & (Traits.Title | Traits.Role)) is Traits.None ? default
            : entry with { Traits = entry.Traits & TraitsOfTitle, Frames = Frames.None };
    }

    private static Traits Shape(ReadOnlySpan<char> word)
    {
        if (char.IsUpper(word[0]))
        {
            return word.Length > 1 && !HasLower(word) ? Traits.Capital | Traits.AllCapitals : Traits.Capital;
        }

        return word.Length <= 4 ? Traits.None : (word[^2], word[^1]) switch
        {
            ('l', 'y') => Traits.Adverb,
            ('e', 'd') => Traits.PastForm,
            _ => Traits.None,
        };
    }

    private static bool HasLower(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }
}
