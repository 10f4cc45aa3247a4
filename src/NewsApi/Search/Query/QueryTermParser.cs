using NewsApi.Http;
using NewsApi.Parsing;

namespace NewsApi.Search.Query;

/// <summary>Parses the operands: words, phrases, prefixes, fields, dates and groups.</summary>
internal sealed class QueryTermParser(QueryCursor cursor, Func<QueryField?, QueryNode?> parseGroup)
{
    /// <summary>The widest NEAR.</summary>
    private const int MaxDistance = 100;

    private const int DefaultDistance = 10;

    // Deeper parentheses are left out: the stack is finite.
    private const int MaxDepth = 20;

    private int _depth;

    /// <summary>Whether a term can begin with such a token.</summary>
    public static bool CanBegin(QueryTokenKind kind) => kind is QueryTokenKind.Word or QueryTokenKind.Prefix
        or QueryTokenKind.Phrase or QueryTokenKind.Field or QueryTokenKind.Open or QueryTokenKind.Minus or QueryTokenKind.Not;

    /// <summary>One term; null where the current token is none. At least one token is passed unless it ends a group.</summary>
    public QueryNode? Parse(QueryField? field)
    {
        var token = cursor.Current;
        switch (token.Kind)
        {
            case QueryTokenKind.Open:
                return ParseGroup(field);
            case QueryTokenKind.Field:
                return ParseField(field);
            case QueryTokenKind.Phrase when token.Text.Any(IsSearched):
                return cursor.Take(new PhraseNode(token.Text, field, token.Span));
            case QueryTokenKind.Prefix:
                return cursor.Take(new PrefixNode(token.Text.TrimEnd('*'), field, token.Span));
            case QueryTokenKind.Word when token.Text.Any(IsSearched):
                return cursor.Take(new WordNode(token.Text, field, token.Span));
            case QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not or QueryTokenKind.Near:
                return TakeOperator(field);
            case QueryTokenKind.Close or QueryTokenKind.End:
                return null;
            default:
                Skip(token);
                return null;
        }
    }

    /// <summary>The distance of NEAR.</summary>
    public int DistanceOf(QueryToken near)
    {
        if (near.Text.Length == 0)
        {
            return DefaultDistance;
        }

        if (int.TryParse(near.Text, out var distance) && distance <= MaxDistance)
        {
            return distance;
        }

        cursor.Note(near, $"NEAR reaches over at most {MaxDistance} words.");
        return MaxDistance;
    }

    private QueryNode? ParseGroup(QueryField? field)
    {
        var open = cursor.Current;
        if (_depth == MaxDepth)
        {
            cursor.LeaveOut("Parentheses are nested too deep");
            return null;
        }

        cursor.Advance();
        _depth++;
        var inner = parseGroup(field);
        _depth--;
        if (cursor.Current.Kind == QueryTokenKind.Close)
        {
            cursor.Advance();
        }
        else
        {
            cursor.Note(open, "The parenthesis is not closed: it is left out.");
        }

        return inner;
    }

    private QueryNode? ParseField(QueryField? outer)
    {
        var name = cursor.Current;
        cursor.Advance();
        var value = cursor.Current;
        if (QueryFields.Find(name.Text) is { } field)
        {
            return value.Kind is QueryTokenKind.Word or QueryTokenKind.Prefix or QueryTokenKind.Phrase or QueryTokenKind.Open
                ? Parse(field)
                : cursor.TakeLiterally(name, outer, $"'{name.Text}:' is not followed by a word");
        }

        // A day begins at midnight, in UTC; "after" includes it.
        if (value.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase && Timestamps.Parse(value.Text) is { } time)
        {
            var span = new TextSpan(name.Span.Start, value.Span.End);
            return cursor.Take(new DateNode(name.Text == QueryFields.After, time, span));
        }

        return cursor.TakeLiterally(name, outer, $"'{name.Text}:' takes a date such as 2026-02-04");
    }

    private QueryNode TakeOperator(QueryField? field)
    {
        var token = cursor.Current;
        var text = token.Kind == QueryTokenKind.Near ? $"NEAR {token.Text}".TrimEnd() : token.Text;
        cursor.Note(token, $"'{text}' joins nothing here: it is searched as a word.");
        return cursor.Take(new WordNode(text, field, token.Span));
    }

    // Punctuation alone is skipped without a problem.
    private void Skip(QueryToken token)
    {
        if (token.Kind == QueryTokenKind.Word && token.Text.Contains('*'))
        {
            cursor.LeaveOut("A prefix needs a letter before the '*'");
        }
        else if (token.Kind == QueryTokenKind.Phrase)
        {
            cursor.LeaveOut("The phrase has no word");
        }
        else
        {
            cursor.Advance();
        }
    }

    // Symbols may be words (emoji); punctuation is not.
    private static bool IsSearched(char letter) =>
        char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || (char.IsSymbol(letter) && letter > '\u007F');
}
