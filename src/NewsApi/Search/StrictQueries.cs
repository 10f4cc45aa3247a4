using NewsApi.Search.Query;

namespace NewsApi.Search;

internal static class StrictQueries
{
    /// <summary>The first problem of a query for which the client asks for strict parsing.</summary>
    public static QueryProblem? FindProblem(SearchRequest request) =>
        request is { Strict: true, Q: { } query } && QueryParser.Parse(query).Problems is [var first, ..] ? first : null;
}
