namespace NewsApi.Search.Query;

/// <summary>The position of the parser in the tokens of a query, and the problems found so far.</summary>
internal sealed class QueryCursor
{
    private readonly List<QueryProblem> _problems = [];
    private readonly List<QueryToken> _tokens;
    private int _at;

    public QueryCursor(string query) => _tokens = new QueryScanner(query, _problems).Scan();

    public QueryToken Current => _tokens[_at];

    /// <summary>The kind of the token after the current one.</summary>
    public QueryTokenKind Next => _tokens[Math.Min(_at + 1, _tokens.Count - 1)].Kind;

    /// <summary>The number of words, phrases and other conditions so far.</summary>
    public int TermCount { get; private set; }

    public IReadOnlyList<QueryProblem> Problems => [.. _problems.OrderBy(problem => problem.Position)];

    public void Advance() => _at++;

    /// <summary>Takes the current token as a condition.</summary>
    public QueryNode Take(QueryNode node)
    {
        _at++;
        TermCount++;
        return node;
    }

    /// <summary>Takes a token before the current one as a word.</summary>
    public WordNode TakeLiterally(QueryToken token, QueryField? field, string problem)
    {
        Note(token, problem + ": it is searched as a word.");
        TermCount++;
        return new WordNode(token.Text, field, token.Span);
    }

    /// <summary>Skips the current token with a problem.</summary>
    public void LeaveOut(string problem)
    {
        Note(Current, problem + ": it is left out.");
        _at++;
    }

    public void Note(QueryToken token, string problem) => _problems.Add(new QueryProblem(token.Span.Start, problem));
}
