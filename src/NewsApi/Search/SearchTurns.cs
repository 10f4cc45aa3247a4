namespace NewsApi.Search;

/// <summary>
/// Lets as many searches run at once as there are processors, in the order in which they came: more would only make each
/// other slow.
/// </summary>
internal sealed class SearchTurns : IDisposable
{
    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);

    public Task WaitAsync(CancellationToken cancellationToken) => _turns.WaitAsync(cancellationToken);

    public void Release() => _turns.Release();

    public void Dispose() => _turns.Dispose();
}
