namespace NewsApi.Parsing.Words;

/// <summary>Reads one punctuation sign.</summary>
/// <remarks>
/// Two equal apostrophes or backticks are one mark. Several dots or several hyphens are one sign, and so are several signs that no rule
/// knows ("***", emoji with all that belongs to them): a text of a million emoji takes no more memory than other texts.
/// </remarks>
internal static class SignReader
{
    /// <summary>Makes <paramref name="token"/> the sign at <paramref name="start"/>; returns its end.</summary>
    public static int Read(string text, int start, int limit, ref Token token)
    {
        token.Start = start;
        token.End = EndOf(text, start, limit);
        token.Kind = token.End - start == 2 && text[start] is '\'' or '’' or '‘' && text[start + 1] is 's' or 'S'
            ? TokenKind.PossessiveEnding
            : KindOf(text[start]);
        return token.End;
    }

    /// <summary>Whether the sign may open a quotation.</summary>
    public static bool IsMark(char sign) => KindOf(sign) is TokenKind.Mark;

    private static int EndOf(string text, int start, int limit)
    {
        var c = text[start];
        var i = start + 1;
        var isBehindWord = start > 0 && char.IsLetterOrDigit(text[start - 1]);
        if (isBehindWord && c is '\'' or '’' or '‘' && WordReader.IsPossessive(text, start, limit))
        {
            return start + 2;
        }

        if (c is '\'' or '`' or '’' or '‘')
        {
            return i < limit && text[i] == c && !(i + 1 < limit && text[i + 1] == c) ? i + 1 : i;
        }

        var isUnknown = IsUnknown(c);
        while (i < limit && (isUnknown ? IsUnknown(text[i]) : c is '.' or '-' && text[i] == c))
        {
            i++;
        }

        return i;
    }

    // "@", "#" and "$" may open a word.
    private static bool IsUnknown(char sign) =>
        KindOf(sign) is TokenKind.Other
        && sign is not ('@' or '#' or '$')
        && !char.IsLetterOrDigit(sign)
        && !char.IsWhiteSpace(sign);

    private static TokenKind KindOf(char sign) => sign switch
    {
        ',' or '،' or '、' or '，' => TokenKind.Comma,
        ':' or '：' => TokenKind.Colon,
        '.' or '?' or '!' or '…' or '。' or '？' or '！' => TokenKind.Stop,
        ';' => TokenKind.Semicolon,
        '–' or '—' or '―' or '-' => TokenKind.Dash,
        '(' or '[' or '{' => TokenKind.Open,
        ')' or ']' or '}' => TokenKind.Close,
        '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '「' or '」' or '『' or '』' or '＂' => TokenKind.Mark,
        '\'' or '‘' or '’' or '`' or '‚' or '‹' or '›' => TokenKind.Mark,
        _ => TokenKind.Other,
    };
}
