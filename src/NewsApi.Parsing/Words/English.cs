namespace NewsApi.Parsing.Words;

/// <summary>Tells texts in English from those in other languages, by how many of their words are English ones of grammar.</summary>
internal static class English
{
    // What a text opens with tells its language.
    private const int MostWords = 400;

    private const int FewestWords = 12;

    // "of", "the", "and" and their like are a third of the words of an English text and a tenth where another language shares some.
    private const int LeastPercent = 18;

    /// <summary>Whether the words are English, or too few to tell.</summary>
    public static bool Reads(ReadOnlySpan<Token> tokens)
    {
        var (words, grammar) = (0, 0);
        foreach (ref readonly var token in tokens)
        {
            words += token.IsWord ? 1 : 0;
            grammar += token.IsWord && token.Has(Traits.Function) ? 1 : 0;
            if (words == MostWords)
            {
                break;
            }
        }

        return words < FewestWords || grammar * 100 >= words * LeastPercent;
    }
}
