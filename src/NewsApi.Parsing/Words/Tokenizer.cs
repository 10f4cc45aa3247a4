namespace NewsApi.Parsing.Words;

/// <summary>Cuts a stretch of text into words, numbers, marks and signs, each with the traits of the lexicon.</summary>
/// <remarks>
/// Keeps together "don't", "O'Neill", "Jean-Luc", "U.S.", "Mr." and "J."; cuts "'s" off as a token of its own.
/// Two apostrophes or two backticks in a row are one mark.
/// </remarks>
internal static class Tokenizer
{
    private const int LongestKnownWord = 24;

    public static void Read(string text, TextSpan span, TokenList tokens)
    {
        var i = span.Start;
        while (i < span.End)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff')
            {
                i++;
                continue;
            }

            var end = char.IsLetterOrDigit(c) || (c is '@' or '#' or '$' && i + 1 < span.End && char.IsLetterOrDigit(text[i + 1]))
                ? WordEnd(text, i, span.End)
                : SignEnd(text, i, span.End);
            tokens.Add(char.IsLetterOrDigit(c) || end - i > 1 && c is '@' or '#' or '$'
                ? WordToken(text, i, ref end, span.End)
                : SignToken(text, i, end));
            i = end;
        }
    }

    private static int WordEnd(string text, int start, int limit)
    {
        var i = start + 1;
        for (; i < limit; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var joins = i + 1 < limit && char.IsLetterOrDigit(text[i + 1]) && c switch
            {
                '-' or '\u2010' or '\u2011' or '_' or '&' or '@' => true,
                '\'' or '’' => !IsPossessive(text, i, limit),
                '.' => i - start == 1 || text[i - 2] is '-' || text[i - 2] is '.' || char.IsDigit(text[i + 1]) || text[i - 1] is not '.' && char.IsLower(text[i + 1]),
                ',' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
                _ => false,
            };
            if (!joins)
            {
                break;
            }
        }

        return i;
    }

    private static bool IsPossessive(string text, int apostrophe, int limit) =>
        apostrophe + 1 < limit && text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 >= limit || !char.IsLetterOrDigit(text[apostrophe + 2]));

    private static Token WordToken(string text, int start, ref int end, int limit)
    {
        var token = new Token { Start = start, Kind = char.IsDigit(text[start]) ? TokenKind.Number : TokenKind.Word, Run = -1, Mention = -1, Referent = -1, TitleOf = -1 };
        var dotted = end < limit && text[end] is '.';
        if (dotted && end - start < LongestKnownWord && Lexicon.TryFind(text.AsSpan(start, end - start + 1), out var entry))
        {
            end++;
        }
        else
        {
            if (dotted && (end - start == 1 && char.IsUpper(text[start]) || text.AsSpan(start, end - start).Contains('.') && end - start <= 6 && char.IsUpper(text[start])))
            {
                end++;
            }

            if (end - start > LongestKnownWord || !Lexicon.TryFind(text.AsSpan(start, end - start), out entry))
            {
                entry = default;
            }
        }

        token.End = end;
        token.Word = entry.Word;
        token.Frames = entry.Frames;
        token.Traits = entry.Traits | Shape(text.AsSpan(start, end - start));
        return token;
    }

    private static Traits Shape(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
        {
            return word.Length <= 4 ? Traits.None
                : word.EndsWith("ly", StringComparison.Ordinal) ? Traits.Adverb
                : word.EndsWith("ed", StringComparison.Ordinal) ? Traits.PastForm : Traits.None;
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

    private static int SignEnd(string text, int start, int limit)
    {
        var c = text[start];
        var i = start + 1;
        if (c is '\'' or '’' or '‘' && IsPossessive(text, start, limit) && start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            return start + 2;
        }

        if (c is '\'' or '`' or '’' or '‘')
        {
            return i < limit && text[i] == c && !(i + 1 < limit && text[i + 1] == c) ? i + 1 : i;
        }

        while (c is '.' or '-' && i < limit && text[i] == c)
        {
            i++;
        }

        return i;
    }

    private static Token SignToken(string text, int start, int end)
    {
        var kind = text[start] switch
        {
            ',' or '،' or '、' or '，' => TokenKind.Comma,
            ':' or '：' => TokenKind.Colon,
            '.' or '?' or '!' or '…' or '。' or '？' or '！' => TokenKind.Stop,
            ';' => TokenKind.Semicolon,
            '–' or '—' or '―' or '-' => TokenKind.Dash,
            '(' or '[' or '{' => TokenKind.Open,
            ')' or ']' or '}' => TokenKind.Close,
            '\'' or '’' or '‘' when end - start == 2 && text[start + 1] is 's' or 'S' => TokenKind.PossessiveEnding,
            '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '「' or '」' or '『' or '』' or '＂' or '\'' or '‘' or '’' or '`' or '‚' or '‹' or '›' => TokenKind.Mark,
            _ => TokenKind.Other,
        };

        return new Token { Start = start, End = end, Kind = kind, Run = -1, Mention = -1, Referent = -1, TitleOf = -1 };
    }
}
