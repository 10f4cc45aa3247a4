namespace NewsApi.Search.Query;

/// <summary>A parsed query.</summary>
/// <param name="Root">Null where the query has no condition.</param>
/// <param name="Problems">The syntax errors, in order.</param>
/// <param name="TermCount">The number of words, phrases and other conditions.</param>
internal sealed record ParsedQuery(QueryNode? Root, IReadOnlyList<QueryProblem> Problems, int TermCount);

/// <summary>A syntax error: that part is searched literally, or left out.</summary>
/// <param name="Position">From 0, in UTF-16 code units of the query.</param>
/// <param name="Message">The description for the client.</param>
internal sealed record QueryProblem(int Position, string Message);
