namespace NewsApi.Parsing.Words;

/// <summary>Which marks open a quotation and which close it.</summary>
internal static class MarkFamily
{
    private const string SignsBeforeMark = "([—–-/'‘….:,\u200b";

    /// <summary>Whether the mark at <paramref name="at"/> can open a quotation where none is open.</summary>
    public static bool CanOpen(string text, TextSpan at, TextSpan paragraph)
    {
        var before = at.Start > paragraph.Start ? text[at.Start - 1] : ' ';
        var after = at.End < paragraph.End ? text[at.End] : ' ';
        var outside = char.IsWhiteSpace(before) || SignsBeforeMark.Contains(before);
        return text[at.Start] switch
        {
            '“' or '„' or '‟' or '「' or '『' or '`' => true,
            '«' => true,
            '»' or '”' => outside && char.IsLetterOrDigit(after),
            '」' or '』' => false,
            _ => !char.IsWhiteSpace(after) && (outside || !char.IsLetterOrDigit(before)),
        };
    }

    /// <summary>Whether the mark at <paramref name="at"/> closes what <paramref name="open"/> opened.</summary>
    public static bool Closes(string text, char open, TextSpan at, TextSpan paragraph)
    {
        var mark = text[at.Start];
        switch (open)
        {
            case '「':
                return mark is '」';
            case '『':
                return mark is '』';
            case '«':
                return mark is '»';
            case '»':
                return mark is '«';
            case '„':
                return mark is '“' or '”' or '"' or '‟';
            default:
                return mark is '"' or '”' or '＂' || mark is '\'' or '’' && at.Length == 2
                    || mark is '“' && !LooksOpening(text, at, paragraph);
        }
    }

    /// <summary>Whether it is a straight mark with a space on both sides, as in tokenized text.</summary>
    public static bool IsSpaced(string text, TextSpan at, TextSpan paragraph) =>
        text[at.Start] is '"'
        && (at.Start == paragraph.Start || char.IsWhiteSpace(text[at.Start - 1]))
        && at.End < paragraph.End && char.IsWhiteSpace(text[at.End]);

    /// <summary>Whether one of the two is a straight mark and the other a curly one.</summary>
    public static bool AreMixed(char open, char close) => open is '"' && close is '“' or '”' || open is '“' or '”' && close is '"';

    /// <summary>Whether the mark has space before it and a word after it.</summary>
    public static bool LooksOpening(string text, TextSpan at, TextSpan paragraph) =>
        (at.Start == paragraph.Start || char.IsWhiteSpace(text[at.Start - 1]) || text[at.Start - 1] is '(' or '[')
        && at.End < paragraph.End
        && (char.IsLetterOrDigit(text[at.End]) || text[at.End] is '[' or '\'' or '’' or '‘' or '$' or '@' or '#');

    /// <summary>Whether the mark is double (single marks open nothing unless the article quotes with them).</summary>
    public static bool IsDouble(string text, TextSpan at) =>
        at.Length == 2 || text[at.Start] is not ('\'' or '’' or '‘' or '`' or '‚' or '‹' or '›');
}
