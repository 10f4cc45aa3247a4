using NewsApi.Data;
using NewsApi.Http.Rows;

namespace NewsApi.Http.Answers;

/// <summary>One thing by the id in its address, as it is now.</summary>
internal abstract class DirectItem<T>(ReaderPool readers) : IDirectAnswer
    where T : IVersioned
{
    private readonly RowState _state = new();

    /// <summary>The row that has the id.</summary>
    protected abstract PreparedQuery<object, long> Query { get; }

    protected abstract RowJson<T> Json { get; }

    public Task<DirectAnswer?> WriteAsync(HttpContext http, AnswerBuffer buffer)
    {
        if (http.Request.QueryString.HasValue)
        {
            return Task.FromResult<DirectAnswer?>(null);
        }

        var id = long.Parse((string)http.GetRouteValue("id")!);
        return readers.ReadAsync(reader => Write(id, new JsonAnswer(reader, buffer)), http.RequestAborted);
    }

    private DirectAnswer? Write(long id, JsonAnswer to)
    {
        using var rows = Query.Run(to.Reader, id);
        if (!rows.Step())
        {
            return null;
        }

        Json.Write(rows.Row, to);
        if (to.IsTooLong)
        {
            to.Withdraw();
            return null;
        }

        return new DirectAnswer(_state.Of(rows.Row), null);
    }
}
