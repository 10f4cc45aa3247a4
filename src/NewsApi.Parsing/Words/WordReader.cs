using System.Globalization;

namespace NewsApi.Parsing.Words;

/// <summary>Reads one word or number.</summary>
/// <remarks>Keeps together "don't", "O'Neill", "Jean-Luc", "U.S.", "Mr." and "J."; leaves a possessive "'s" as a token of its own.</remarks>
internal static class WordReader
{
    private const int LongestKnownWord = 24;

    // "Family" and "reply" are known; what else ends so is mostly an adverb.
    private const Traits NoAdverb = Traits.Group | Traits.Role | Traits.Organization | Traits.SpeechNoun | Traits.AnyCue;

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
        var entry = default(Lexicon.Entry);
        if (end < limit && text[end] is '.')
        {
            entry = Find(text, new TextSpan(start, end + 1), window);
            end += entry.IsKnown || IsAbbreviation(span.SliceOf(text)) ? 1 : 0;
        }

        span = new TextSpan(start, end);
        entry = entry.IsKnown ? entry : Find(text, span, window);
        token.Start = start;
        token.End = end;
        token.Kind = char.IsDigit(text[start]) ? TokenKind.Number : TokenKind.Word;
        token.Word = entry.Word;
        token.Frames = entry.Frames;
        var shape = Shape(span.SliceOf(text), window);
        token.Traits = entry.Traits | ((entry.Traits & NoAdverb) is Traits.None ? shape : shape & ~Traits.Adverb);
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

    private static Lexicon.Entry Find(string text, TextSpan word, WordWindow window)
    {
        var entry = window.Holds(word.Length) ? Lexicon.Find(window.Key(word.Length))
            : word.Length <= LongestKnownWord ? Lexicon.Find(word.SliceOf(text)) : default;
        return entry.IsKnown ? entry : FormerTitle(word.SliceOf(text));
    }

    // "then-Sen.", "ex-mayor": the title.
    private static Lexicon.Entry FormerTitle(ReadOnlySpan<char> word)
    {
        var title = word.StartsWith("then-", StringComparison.OrdinalIgnoreCase) ? word[5..] : word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase) ? word[3..] : [];
        return title.Length is > 0 and <= LongestKnownWord && Lexicon.Find(title) is var entry && (entry.Traits & (Traits.Title | Traits.Role)) is not Traits.None ? entry with { Frames = Frames.None } : default;
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
