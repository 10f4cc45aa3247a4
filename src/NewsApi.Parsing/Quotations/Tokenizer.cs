namespace NewsApi.Parsing.Quotations;

/// <summary>
/// Cuts a paragraph into tokens. A word keeps its inner apostrophes, hyphens and full stops (O'Brien, well-known,
/// U.S.) and the full stop of an abbreviation; a possessive ending is left off and marked.
/// </summary>
internal static class Tokenizer
{
    public static List<Token> Read(string text, TextSpan paragraph, IReadOnlyList<QuotedRun> runs)
    {
        var tokens = new List<Token>((paragraph.Length / 5) + 4);
        var (at, run) = (paragraph.Start, 0);
        while (at < paragraph.End)
        {
            if (run < runs.Count && at >= runs[run].Outer.Start)
            {
                tokens.Add(new Token(runs[run].Outer.Start, runs[run].Outer.End, TokenKind.Quote, TokenTraits.None, run));
                at = runs[run++].Outer.End;
            }
            else if (char.IsLetter(text[at]))
            {
                at = ReadWord(text, at, run < runs.Count ? runs[run].Outer.Start : paragraph.End, tokens);
            }
            else if (char.IsDigit(text[at]))
            {
                at = ReadNumber(text, at, run < runs.Count ? runs[run].Outer.Start : paragraph.End, tokens);
            }
            else
            {
                if (!char.IsWhiteSpace(text[at]))
                {
                    tokens.Add(new Token(at, at + 1, TokenKind.Mark, TokenTraits.None, -1));
                }

                at++;
            }
        }

        return tokens;
    }

    private static int ReadWord(string text, int start, int limit, List<Token> tokens)
    {
        var end = start + 1;
        while (end < limit && (char.IsLetterOrDigit(text[end]) || IsInside(text, end, limit)))
        {
            end++;
        }

        var word = text.AsSpan(start, end - start);
        if (end < limit && text[end] == '.' && Abbreviations.TakesStop(word))
        {
            end++;
        }

        var (wordEnd, next, traits) = (end, end, TokenTraits.None);
        if (PossessiveLength(text, start, end) is > 0 and var ending)
        {
            (wordEnd, traits) = (end - ending, TokenTraits.Possessive);
        }
        else if (end < limit && IsApostrophe(text[end]) && (text[end - 1] is 's' or 'S'))
        {
            (next, traits) = (end + 1, TokenTraits.Possessive);
        }

        tokens.Add(new Token(start, wordEnd, TokenKind.Word, traits | CaseOf(text.AsSpan(start, wordEnd - start)), -1));
        return next;
    }

    // A mark between two letters belongs to the word: O'Brien, well-known, U.S, e.g.
    private static bool IsInside(string text, int at, int limit) =>
        at + 1 < limit && char.IsLetterOrDigit(text[at + 1])
        && (text[at] is '-' or '\u2010' or '\u2011' or '&' || IsApostrophe(text[at])
            || (text[at] == '.' && at > 0 && char.IsLetter(text[at + 1]) && IsSingleLetter(text, at - 1)));

    private static bool IsSingleLetter(string text, int at) =>
        char.IsLetter(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private static int PossessiveLength(string text, int start, int end) =>
        end - start > 2 && (text[end - 1] is 's' or 'S') && IsApostrophe(text[end - 2]) ? 2 : 0;

    private static bool IsApostrophe(char mark) => mark is '\'' or '\u2019' or '\u02BC' or '\u2018';

    private static int ReadNumber(string text, int start, int limit, List<Token> tokens)
    {
        var end = start + 1;
        while (end < limit && (char.IsLetterOrDigit(text[end])
            || ((text[end] is ',' or '.' or ':' or '/' or '-') && end + 1 < limit && char.IsDigit(text[end + 1]))))
        {
            end++;
        }

        tokens.Add(new Token(start, end, TokenKind.Number, TokenTraits.None, -1));
        return end;
    }

    private static TokenTraits CaseOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
        {
            // iPhone, al-Assad, d'Orsay: written with a capital inside
            return word.Length > 3 && (word.IndexOfAnyInRange('A', 'Z') is 1 or 2 or 3) ? TokenTraits.Capital : TokenTraits.None;
        }

        foreach (var letter in word)
        {
            if (char.IsLower(letter))
            {
                return TokenTraits.Capital;
            }
        }

        return word.Length > 1 ? TokenTraits.Capital | TokenTraits.AllCaps : TokenTraits.Capital;
    }
}
