namespace NewsApi.Parsing.Words;

/// <summary>Tells texts in English from those in other languages, by how many of their words in small letters the lexicon knows.</summary>
internal static class English
{
    // What a text opens with tells its language.
    private const int MostWords = 400;

    private const int FewestWords = 12;

    // Of English words about six in ten are known; of others two, for some are written alike.
    private const int LeastPercent = 35;

    // What is told from the ending of a word, not from the lexicon.
    private const Traits Guessed = Traits.Adverb | Traits.PastForm;

    /// <summary>Whether the words are English, or too few to tell.</summary>
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
