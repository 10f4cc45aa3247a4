using NewsApi.Http;
using NewsApi.Parsing;

namespace NewsApi.Search.Query;

/// <summary>
/// Understands what people type into a search box. Nothing is an error: what does not parse is searched literally, and
/// noted. From weakest to strongest: OR, AND (which may be left out), NOT and minus, NEAR.
/// </summary>
internal sealed class QueryParser
{
    public const int MaxLength = 500;
    public const int MaxTerms = 32;

    /// <summary>The widest NEAR.</summary>
    public const int MaxDistance = 100;

    private const int DefaultDistance = 10;

    // Deeper parentheses are left out: nobody means them, and the stack is finite.
    private const int MaxDepth = 20;

    private readonly List<QueryProblem> _problems = [];
    private readonly List<QueryToken> _tokens;
    private int _at;
    private int _depth;
    private int _terms;

    private QueryParser(string query) => _tokens = new QueryScanner(query, _problems).Scan();

    public static ParsedQuery Parse(string query)
    {
        var parser = new QueryParser(query);
        var root = parser.ParseQuery();
        return new ParsedQuery(root, [.. parser._problems.OrderBy(problem => problem.Position)], parser._terms);
    }

    private QueryToken Current => _tokens[_at];

    private QueryTokenKind Next => _tokens[Math.Min(_at + 1, _tokens.Count - 1)].Kind;

    private QueryNode? ParseQuery()
    {
        var parts = new List<QueryNode>();
        while (Current.Kind != QueryTokenKind.End)
        {
            if (ParseAny(null) is { } part)
            {
                parts.Add(part);
            }

            if (Current.Kind == QueryTokenKind.Close)
            {
                Leave("The parenthesis closes nothing");
            }
        }

        return All(parts);
    }

    private QueryNode? ParseAny(QueryField? field)
    {
        var choices = new List<QueryNode>();
        while (true)
        {
            if (ParseAll(field) is { } choice)
            {
                choices.Add(choice);
            }

            if (Current.Kind != QueryTokenKind.Or)
            {
                return choices.Count > 1 ? new AnyNode(choices, Around(choices)) : choices.FirstOrDefault();
            }

            _at++;
        }
    }

    private QueryNode? ParseAll(QueryField? field)
    {
        var parts = new List<QueryNode>();
        while (Current.Kind is not (QueryTokenKind.End or QueryTokenKind.Close))
        {
            if (Current.Kind == QueryTokenKind.Or && parts.Count > 0 && CanBegin(Next))
            {
                break;
            }

            if (Current.Kind == QueryTokenKind.And && parts.Count > 0 && CanBegin(Next))
            {
                _at++;
            }
            else if (ParseNear(field) is { } part)
            {
                parts.Add(part);
            }
        }

        return All(parts);
    }

    private QueryNode? ParseNear(QueryField? field)
    {
        var left = ParseNot(field);
        while (Current.Kind == QueryTokenKind.Near && left is not null)
        {
            var near = Current;
            if (!IsWords(left) || Next is not (QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Prefix))
            {
                return left;
            }

            _at++;
            if (ParseTerm(FieldOf(left)) is not { } right)
            {
                return left;
            }

            left = new NearNode(left, right, DistanceOf(near), new TextSpan(left.Span.Start, right.Span.End));
        }

        return left;
    }

    private QueryNode? ParseNot(QueryField? field)
    {
        var not = Current;
        if (not.Kind is not (QueryTokenKind.Not or QueryTokenKind.Minus) || !CanBegin(Next))
        {
            return ParseTerm(field);
        }

        // Of several in a row, each turns the next.
        var isNegative = false;
        while (Current.Kind is QueryTokenKind.Not or QueryTokenKind.Minus && CanBegin(Next))
        {
            isNegative = !isNegative;
            _at++;
        }

        var child = ParseTerm(field);
        return child is null || !isNegative ? child : new NotNode(child, new TextSpan(not.Span.Start, child.Span.End));
    }

    private QueryNode? ParseTerm(QueryField? field)
    {
        var token = Current;
        switch (token.Kind)
        {
            case QueryTokenKind.Open:
                return ParseGroup(field);
            case QueryTokenKind.Field:
                return ParseField(field);
            case QueryTokenKind.Phrase when token.Text.Any(IsSearched):
                return Take(new PhraseNode(token.Text, field, token.Span));
            case QueryTokenKind.Prefix:
                return Take(new PrefixNode(token.Text.TrimEnd('*'), field, token.Span));
            case QueryTokenKind.Word when token.Text.Any(IsSearched):
                return Take(new WordNode(token.Text, field, token.Span));
            case QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not or QueryTokenKind.Near:
                return TakeOperatorAsWord(field);
            case QueryTokenKind.Word when token.Text.Contains('*'):
                Leave("A prefix needs a letter before the '*'");
                return null;
            case QueryTokenKind.Close or QueryTokenKind.End:
                return null;
            default:
                // Punctuation says nothing, and does no harm.
                _at++;
                return null;
        }
    }

    private QueryNode? ParseGroup(QueryField? field)
    {
        var open = Current;
        if (_depth == MaxDepth)
        {
            Leave("Parentheses are nested too deep");
            return null;
        }

        _at++;
        _depth++;
        var inner = ParseAny(field);
        _depth--;
        if (Current.Kind == QueryTokenKind.Close)
        {
            _at++;
        }
        else
        {
            _problems.Add(new QueryProblem(open.Span.Start, "The parenthesis is not closed: it is left out."));
        }

        return inner;
    }

    private QueryNode? ParseField(QueryField? outer)
    {
        var name = Current;
        _at++;
        if (QueryFields.Find(name.Text) is { } field)
        {
            return Current.Kind is QueryTokenKind.Word or QueryTokenKind.Prefix or QueryTokenKind.Phrase or QueryTokenKind.Open
                ? ParseTerm(field)
                : Literally(name, outer, $"'{name.Text}:' is not followed by a word");
        }

        // A day begins at midnight, in UTC; "after" includes it.
        var value = Current;
        if (value.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase && Timestamps.Parse(value.Text) is { } time)
        {
            return Take(new DateNode(name.Text == QueryFields.After, time, new TextSpan(name.Span.Start, value.Span.End)));
        }

        return Literally(name, outer, $"'{name.Text}:' takes a date such as 2026-02-04");
    }

    private WordNode Literally(QueryToken token, QueryField? field, string problem)
    {
        _problems.Add(new QueryProblem(token.Span.Start, problem + ": it is searched as a word."));
        _terms++;
        return new WordNode(token.Text, field, token.Span);
    }

    private QueryNode TakeOperatorAsWord(QueryField? field)
    {
        var token = Current;
        var text = token.Kind == QueryTokenKind.Near ? $"NEAR {token.Text}" : token.Text;
        _problems.Add(new QueryProblem(token.Span.Start, $"'{text.TrimEnd()}' joins nothing here: it is searched as a word."));
        return Take(new WordNode(text, field, token.Span));
    }

    private QueryNode Take(QueryNode node)
    {
        _at++;
        _terms++;
        return node;
    }

    private void Leave(string problem)
    {
        _problems.Add(new QueryProblem(Current.Span.Start, problem + ": it is left out."));
        _at++;
    }

    private int DistanceOf(QueryToken near)
    {
        if (near.Text.Length == 0)
        {
            return DefaultDistance;
        }

        if (int.TryParse(near.Text, out var distance) && distance <= MaxDistance)
        {
            return distance;
        }

        _problems.Add(new QueryProblem(near.Span.Start, $"NEAR reaches over at most {MaxDistance} words."));
        return MaxDistance;
    }

    private static bool CanBegin(QueryTokenKind kind) => kind is QueryTokenKind.Word or QueryTokenKind.Prefix
        or QueryTokenKind.Phrase or QueryTokenKind.Field or QueryTokenKind.Open or QueryTokenKind.Minus or QueryTokenKind.Not;

    private static bool IsWords(QueryNode node) => node is WordNode or PhraseNode or PrefixNode or NearNode;

    private static QueryField? FieldOf(QueryNode node) => node switch
    {
        WordNode word => word.Field,
        PhraseNode phrase => phrase.Field,
        PrefixNode prefix => prefix.Field,
        NearNode near => FieldOf(near.Left),
        _ => null,
    };

    private static QueryNode? All(List<QueryNode> parts) =>
        parts.Count > 1 ? new AllNode(parts, Around(parts)) : parts.FirstOrDefault();

    private static TextSpan Around(List<QueryNode> nodes) => new(nodes[0].Span.Start, nodes[^1].Span.End);

    // Symbols may be words (emoji); punctuation is not.
    private static bool IsSearched(char letter) =>
        char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || char.IsSymbol(letter) && letter > '\u007F';
}
