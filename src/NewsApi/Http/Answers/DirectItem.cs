namespace NewsApi.Http.Answers;

/// <summary>One thing by the id in its address, as it is now.</summary>
internal abstract class DirectItem<T> : IDirectAnswer
    where T : class
{
    public async Task<object?> FindAsync(HttpContext http) => http.Request.Query.Count > 0
        ? null
        : await FindAsync(long.Parse((string)http.GetRouteValue("id")!), http.RequestAborted);

    /// <summary>Null when there is none.</summary>
    protected abstract Task<T?> FindAsync(long id, CancellationToken cancellationToken);
}
