using System.Buffers;
using NewsApi.Parsing;

namespace NewsApi.Search.Query;

/// <summary>Splits a query into tokens. No input is an error: characters without a meaning are part of a word.</summary>
internal sealed class QueryScanner(string query, List<QueryProblem> problems)
{
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"\u201C\u201D\u201E\u00AB\u00BB");

    private readonly List<QueryToken> _tokens = [];
    private int _at;

    public List<QueryToken> Scan()
    {
        while (_at < query.Length)
        {
            var letter = query[_at];
            if (IsSpace(letter))
            {
                _at++;
            }
            else if (letter is '(' or ')')
            {
                Add(letter == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, "", _at + 1);
            }
            else if (letter == '-' && !IsAt(_at + 1, IsSpace) && !IsAt(_at + 1, next => next is '-' or ')'))
            {
                Add(QueryTokenKind.Minus, "", _at + 1);
            }
            else if (!TryTakePhrase() && !TryTakeExactWord() && !TryTakeField())
            {
                TakeWord();
            }
        }

        Add(QueryTokenKind.End, "", _at);
        return _tokens;
    }

    private bool TryTakePhrase()
    {
        if (!QuotationMarks.Contains(query[_at]))
        {
            return false;
        }

        var end = query.AsSpan(_at + 1).IndexOfAny(QuotationMarks);
        if (end < 0)
        {
            problems.Add(new QueryProblem(_at, "The quotation mark has no partner: the words after it are searched one by one."));
            _at++;
            return true;
        }

        Add(QueryTokenKind.Phrase, query.Substring(_at + 1, end), _at + end + 2);
        return true;
    }

    // "=news" matches as printed, as a phrase of one word does.
    private bool TryTakeExactWord()
    {
        if (query[_at] != '=')
        {
            return false;
        }

        if (IsAt(_at + 1, QuotationMarks.Contains))
        {
            _at++;
            return TryTakePhrase();
        }

        var end = EndOfWord(_at + 1);
        if (!query.AsSpan(_at + 1, end - _at - 1).ContainsAnyExcept('=', '*'))
        {
            return false;
        }

        if (query[end - 1] == '*')
        {
            problems.Add(new QueryProblem(_at, $"'{query[_at..end]}' matches as printed, not as a prefix: the '*' is left out."));
        }

        Add(QueryTokenKind.Phrase, query[(_at + 1)..end], end);
        return true;
    }

    // A name with a colon is a field only where a word, a phrase or a group follows at once.
    private bool TryTakeField()
    {
        var colon = _at;
        while (IsAt(colon, char.IsAsciiLetter))
        {
            colon++;
        }

        if (colon == _at || !IsAt(colon, letter => letter == ':'))
        {
            return false;
        }

        // "Note: …" and "http://…" are no fields.
        var name = query[_at..colon].ToLowerInvariant();
        var isFollowed = IsAt(colon + 1, letter => char.IsLetterOrDigit(letter) || letter is '(' or '=' || QuotationMarks.Contains(letter));
        if (isFollowed && QueryFields.IsKnown(name))
        {
            Add(QueryTokenKind.Field, name, colon + 1);
            return true;
        }

        if (isFollowed || QueryFields.IsKnown(name))
        {
            problems.Add(new QueryProblem(_at, isFollowed
                ? $"There is no field '{name}': it is searched as a word."
                : $"No word, phrase or parenthesis follows '{name}:' at once: it is searched as a word."));
        }

        return false;
    }

    private void TakeWord()
    {
        var end = EndOfWord(_at + 1);
        var text = query[_at..end];
        var kind = text switch
        {
            "AND" => QueryTokenKind.And,
            "OR" => QueryTokenKind.Or,
            "NOT" => QueryTokenKind.Not,
            "NEAR" => QueryTokenKind.Near,
            ['N', 'E', 'A', 'R', '/', _, ..] when text.AsSpan(5).IndexOfAnyExceptInRange('0', '9') < 0 => QueryTokenKind.Near,
            _ when text.EndsWith('*') && text.Any(char.IsLetterOrDigit) => QueryTokenKind.Prefix,
            _ => QueryTokenKind.Word,
        };
        if (kind == QueryTokenKind.Word && text.StartsWith("NEAR/", StringComparison.Ordinal))
        {
            problems.Add(new QueryProblem(_at, $"'{text}' is searched as a word: NEAR takes a number of words, such as NEAR/5."));
        }

        Add(kind, kind == QueryTokenKind.Near ? text[4..].TrimStart('/') : text, end);
    }

    private int EndOfWord(int end)
    {
        while (end < query.Length && !IsSpace(query[end]) && query[end] is not ('(' or ')') && !QuotationMarks.Contains(query[end]))
        {
            end++;
        }

        return end;
    }

    private void Add(QueryTokenKind kind, string text, int end)
    {
        _tokens.Add(new QueryToken(kind, text, new TextSpan(_at, end)));
        _at = end;
    }

    private bool IsAt(int position, Func<char, bool> test) => position < query.Length && test(query[position]);

    private static bool IsSpace(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter);
}
