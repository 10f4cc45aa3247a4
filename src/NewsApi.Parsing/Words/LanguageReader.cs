namespace NewsApi.Parsing.Words;

/// <summary>Gives the tokens of a text in another language than English what the words of that language tell.</summary>
internal static class LanguageReader
{
    private const Traits Shape = Traits.Capital | Traits.AllCapitals;

    private const int LastDay = 31;

    public static void Apply(Language language, string text, TokenList tokens)
    {
        for (var t = 0; t < tokens.Count; t++)
        {
            ref var token = ref tokens[t];
            if (token.IsWord)
            {
                Read(language, text, ref token);
            }
            else if (token.Kind is TokenKind.Stop && t > 0 && IsOrdinal(language, text, tokens[t - 1], tokens[t + 1]))
            {
                token.Kind = TokenKind.Other;
            }
        }
    }

    private static void Read(Language language, string text, ref Token token)
    {
        var entry = language.Find(text.AsSpan(token.Start, token.End - token.Start));
        if (language.Elides && !entry.IsKnown)
        {
            Elide(text, ref token);
        }

        var word = text.AsSpan(token.Start, token.End - token.Start);
        entry = entry.IsKnown ? entry : language.Find(word);
        entry = entry.IsKnown ? entry : WithPronoun(language, word);
        token.Word = entry.Word;
        token.Frames = Frames.None;
        token.Traits = token.Traits & Shape | entry.Traits;
    }

    // "l'avocat", "qu'Anna": the word behind the apostrophe.
    private static void Elide(string text, ref Token token)
    {
        var word = text.AsSpan(token.Start, token.End - token.Start);
        var apostrophe = word.IndexOfAny('\'', '’');
        if (apostrophe is > 0 and <= Token.LongestElided && apostrophe + 1 < word.Length)
        {
            token.Start += apostrophe + 1;
            var isCapital = char.IsUpper(text[token.Start]);
            token.Traits = isCapital ? token.Traits | Traits.Capital : token.Traits & ~Shape;
        }
    }

    // "dit-il", "ajoute-t-elle": verb and subject in one; "a-t-il": the subject.
    private static Lexicon.Entry WithPronoun(Language language, ReadOnlySpan<char> word)
    {
        var hyphen = word.LastIndexOf('-');
        if (hyphen <= 0 || hyphen + 1 == word.Length)
        {
            return default;
        }

        var pronoun = language.Find(word[(hyphen + 1)..]);
        var verb = word[..hyphen];
        verb = verb.EndsWith("-t", StringComparison.Ordinal) ? verb[..^2] : verb;
        return (pronoun.Traits & Traits.SubjectPronoun) == 0
            ? default
            : pronoun with { Traits = pronoun.Traits | language.Find(verb).Traits & Traits.CueFinite };
    }

    // "15. Oktober": no full stop.
    private static bool IsOrdinal(Language language, string text, in Token number, in Token next) =>
        language.NounsHaveCapitals && number.Kind is TokenKind.Number && next.IsWord
        && int.TryParse(text.AsSpan(number.Start, number.End - number.Start), out var day) && day <= LastDay;
}
