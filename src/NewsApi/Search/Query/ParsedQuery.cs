namespace NewsApi.Search.Query;

/// <summary>What a client typed, understood.</summary>
/// <param name="Root">Null where there is nothing to look for.</param>
/// <param name="Problems">What was not understood, in order; the rest was.</param>
/// <param name="TermCount">How many words, phrases and other conditions it has.</param>
internal sealed record ParsedQuery(QueryNode? Root, IReadOnlyList<QueryProblem> Problems, int TermCount);

/// <summary>Something that was not understood and is searched literally, or left out.</summary>
/// <param name="Position">From 0, in UTF-16 code units of the query.</param>
/// <param name="Message">What it is, for the client.</param>
internal sealed record QueryProblem(int Position, string Message);
