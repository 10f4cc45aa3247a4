using NewsApi.Search.Query;

namespace NewsApi.Search;

internal static class StrictQueries
{
    /// <summary>The first thing that was not understood, where the client wants it refused.</summary>
    public static QueryProblem? FindProblem(SearchRequest request) =>
        request is { Strict: true, Q: { } query } && QueryParser.Parse(query).Problems is [var first, ..] ? first : null;
}
