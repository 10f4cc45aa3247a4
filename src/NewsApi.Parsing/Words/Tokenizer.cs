namespace NewsApi.Parsing.Words;

/// <summary>Splits a part of a text into words, numbers and signs, each with its entry in the lexicon.</summary>
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
                ref var sign = ref tokens.Add();
                i = SignReader.Read(text, i, span.End, ref sign);
                if (sign.Kind is TokenKind.Mark)
                {
                    tokens.Marks.Add(tokens.Count - 1);
                }
            }
        }
    }

    // A letter or digit, or one of "@#$" before one.
    private static bool StartsWord(string text, int i, int limit) =>
        char.IsLetterOrDigit(text[i]) || text[i] is '@' or '#' or '$' && i + 1 < limit && char.IsLetterOrDigit(text[i + 1]);
}
