using NewsApi.Parsing;

namespace NewsApi.Search.Query;

/// <summary>
/// Parses the query language. No input fails: what does not parse is searched literally and reported as a problem. From the
/// weakest to the strongest: OR, AND (which may be left out), NOT and minus, NEAR.
/// </summary>
internal sealed class QueryParser
{
    public const int MaxLength = 500;
    public const int MaxTerms = 32;

    private readonly QueryCursor _cursor;
    private readonly QueryTermParser _terms;

    private QueryParser(string query)
    {
        _cursor = new QueryCursor(query);
        _terms = new QueryTermParser(_cursor, ParseAny);
    }

    public static ParsedQuery Parse(string query)
    {
        var parser = new QueryParser(query);
        var root = parser.ParseQuery();
        return new ParsedQuery(root, parser._cursor.Problems, parser._cursor.TermCount);
    }

    private QueryNode? ParseQuery()
    {
        var parts = new List<QueryNode>();
        while (_cursor.Current.Kind != QueryTokenKind.End)
        {
            if (ParseAny(null) is { } part)
            {
                parts.Add(part);
            }

            if (_cursor.Current.Kind == QueryTokenKind.Close)
            {
                _cursor.LeaveOut("The parenthesis closes nothing");
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

            if (_cursor.Current.Kind != QueryTokenKind.Or)
            {
                return choices.Count > 1 ? new AnyNode(choices, Around(choices)) : choices.FirstOrDefault();
            }

            _cursor.Advance();
        }
    }

    private QueryNode? ParseAll(QueryField? field)
    {
        var parts = new List<QueryNode>();
        while (_cursor.Current.Kind is not (QueryTokenKind.End or QueryTokenKind.Close))
        {
            var joins = parts.Count > 0 && QueryTermParser.CanBegin(_cursor.Next);
            if (_cursor.Current.Kind == QueryTokenKind.Or && joins)
            {
                break;
            }

            if (_cursor.Current.Kind == QueryTokenKind.And && joins)
            {
                _cursor.Advance();
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
        while (_cursor.Current.Kind == QueryTokenKind.Near && left is not null && IsWords(left)
            && _cursor.Next is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Prefix)
        {
            var near = _cursor.Current;
            _cursor.Advance();
            if (_terms.Parse(left.FieldOf()) is not { } right)
            {
                return left;
            }

            left = new NearNode(left, right, _terms.DistanceOf(near), new TextSpan(left.Span.Start, right.Span.End));
        }

        return left;
    }

    private QueryNode? ParseNot(QueryField? field)
    {
        var start = _cursor.Current.Span.Start;

        // Of several in a row, each turns the next.
        var isNegative = false;
        while (_cursor.Current.Kind is QueryTokenKind.Not or QueryTokenKind.Minus && QueryTermParser.CanBegin(_cursor.Next))
        {
            isNegative = !isNegative;
            _cursor.Advance();
        }

        var child = _terms.Parse(field);
        return child is null || !isNegative ? child : new NotNode(child, new TextSpan(start, child.Span.End));
    }

    private static bool IsWords(QueryNode node) => node is WordNode or PhraseNode or PrefixNode or NearNode;

    private static QueryNode? All(List<QueryNode> parts) =>
        parts.Count > 1 ? new AllNode(parts, Around(parts)) : parts.FirstOrDefault();

    private static TextSpan Around(List<QueryNode> nodes) => new(nodes[0].Span.Start, nodes[^1].Span.End);
}
