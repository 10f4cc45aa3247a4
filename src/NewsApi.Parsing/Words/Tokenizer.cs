namespace NewsApi.Parsing.Words;

/// <summary>Cuts a stretch of text into words, numbers, marks and signs, each with the traits of the lexicon.</summary>
internal static class Tokenizer
{
    public static void Read(string text, TextSpan span, TokenList tokens)
    {
        for (var i = span.Start; i < span.End;)
        {
            var c = text[i];
            if (c is ' ')
            {
                i++;
            }
            else if (StartsWord(text, i, span.End))
            {
                i = WordReader.Read(text, i, span.End, ref tokens.Add());
            }
            else if (char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff')
            {
                i++;
            }
            else
            {
                i = SignReader.Read(text, i, span.End, ref tokens.Add());
            }
        }
    }

    // A letter or digit, or one of "@#$" before one.
    private static bool StartsWord(string text, int i, int limit) =>
        char.IsLetterOrDigit(text[i]) || text[i] is '@' or '#' or '$' && i + 1 < limit && char.IsLetterOrDigit(text[i + 1]);
}
