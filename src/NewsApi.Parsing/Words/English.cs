namespace NewsApi.Parsing.Words;

/// <summary>Decides whether a text is in English, by the share of its lower-case words that the lexicon knows.</summary>
internal static class English
{
    // The first words of a text are enough to detect its language.
    private const int MostWords = 400;

    private const int FewestWords = 12;

    // The lexicon knows about 60 % of the words of an English text, and 20 % of others, where spellings coincide.
    private const int LeastPercent = 35;

    // Set by the ending of a word, not by the lexicon.
    private const Traits Guessed = Traits.Adverb | Traits.PastForm;

    /// <summary>Whether the words are English, or too few to decide.</summary>
    public static bool Reads(ReadOnlySpan<Token> tokens)
    {
        var (words, known) = (0, 0);
        for (var t = 0; t < tokens.Length && words < MostWords; t++)
        {
            ref readonly var token = ref tokens[t];
            if (token.IsWord && !token.IsCapital)
            {
                words++;
                known += token.Word is not Word.None || token.Has(~Guessed) ? 1 : 0;
            }
        }

        return words < FewestWords || known * 100 >= words * LeastPercent;
    }
}
