using NewsApi.Parsing.Words;

namespace NewsApi.Parsing;

/// <summary>Finds the language of a text by its small words, as the parser does for an article.</summary>
public static class TextLanguage
{
    // 250 words are enough; a text may have megabytes.
    private const int ExaminedLength = 1_500;

    /// <summary>Returns the language tag ("de"); null where it is none that is known.</summary>
    public static string? Find(string text)
    {
        var span = new TextSpan(0, Math.Min(text.Length, ExaminedLength));
        using var tokens = new TokenList(span.Length);
        Tokenizer.Read(text, span, tokens);
        var tag = LanguageGuess.Of(text, tokens.AsSpan())?.Tag;

        // A few words are read by the rules of English; without a Latin letter they are not in English.
        return tag is "en" && !text.Take(span.End).Any(char.IsAsciiLetter) ? null : tag;
    }
}
