using System.Collections.Frozen;

namespace NewsApi.Parsing.Words;

/// <summary>Tells the language of a text by its small words.</summary>
internal static class LanguageGuess
{
    // The first words of a text are enough.
    private const int MostWords = 400;

    private const int LeastHits = 2;

    // So many of a hundred words must be small words of the language, and so many times as many as of English.
    private const int LeastPercent = 12;

    private const double OverEnglish = 1.3;

    private const int LongText = 40;

    // In a shorter text so many words, and so many of a hundred, must be small words of the language, over twice as many as of others.
    private const int LeastSureHits = 4;

    private const int LeastSurePercent = 25;

    private const int OverOther = 2;

    private static readonly Language English = Language.All.Single(language => language.IsEnglish);

    // The languages that have the word, as bits.
    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Languages = Build();

    /// <summary>The language; null where it is none that is known.</summary>
    public static Language? Of(string text, ReadOnlySpan<Token> tokens)
    {
        Span<int> hits = stackalloc int[Language.All.Count];
        var words = CountAll(text, tokens, hits);
        var (best, english) = (-1, 0);
        for (var l = 0; l < hits.Length; l++)
        {
            english = Language.All[l].IsEnglish ? hits[l] : english;
            best = !Language.All[l].IsEnglish && (best < 0 || hits[l] > hits[best]) ? l : best;
        }

        var isOther = hits[best] >= LeastHits && hits[best] * 100 >= words * LeastPercent && hits[best] > english * OverEnglish;
        return isOther ? Language.All[best] : Words.English.Reads(tokens) ? English : null;
    }

    /// <summary>
    /// Whether the text tells its language, and not only the likeliest rules: by its length, or by small words that no other language
    /// has as many of.
    /// </summary>
    public static bool IsSure(string text, ReadOnlySpan<Token> tokens, Language language)
    {
        if (IsLong(tokens))
        {
            return true;
        }

        Span<int> hits = stackalloc int[Language.All.Count];
        var words = CountAll(text, tokens, hits);
        var (own, other) = (0, 0);
        for (var l = 0; l < hits.Length; l++)
        {
            (own, other) = Language.All[l] == language ? (hits[l], other) : (own, Math.Max(other, hits[l]));
        }

        return own >= LeastSureHits && own * 100 >= words * LeastSurePercent && own > other * OverOther;
    }

    private static bool IsLong(ReadOnlySpan<Token> tokens)
    {
        var words = 0;
        for (var t = 0; t < tokens.Length && words < LongText; t++)
        {
            words += tokens[t].IsWord ? 1 : 0;
        }

        return words >= LongText;
    }

    // How many words there are, and how many of them each language has.
    private static int CountAll(string text, ReadOnlySpan<Token> tokens, Span<int> hits)
    {
        var words = 0;
        for (var t = 0; t < tokens.Length && words < MostWords; t++)
        {
            if (tokens[t].IsWord)
            {
                words++;
                Count(text.AsSpan(tokens[t].Start, tokens[t].End - tokens[t].Start), hits);
            }
        }

        return words;
    }

    private static void Count(ReadOnlySpan<char> word, Span<int> hits)
    {
        if (!Languages.TryGetValue(word, out var languages))
        {
            return;
        }

        for (var l = 0; l < hits.Length; l++)
        {
            hits[l] += (int)(languages >> l & 1);
        }
    }

    private static FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        var words = new Dictionary<string, uint>(StringComparer.OrdinalIgnoreCase);
        for (var l = 0; l < Language.All.Count; l++)
        {
            foreach (var word in Language.All[l].SmallWords)
            {
                words[word] = words.GetValueOrDefault(word) | 1u << l;
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
