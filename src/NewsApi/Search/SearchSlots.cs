namespace NewsApi.Search;

/// <summary>
/// The concurrency limit of searches: as many as there are processors, first come, first served. More would slow down each
/// other, and everything else.
/// </summary>
internal sealed class SearchSlots : IDisposable
{
    private readonly SemaphoreSlim _slots = new(Environment.ProcessorCount);

    public Task WaitAsync(CancellationToken cancellationToken) => _slots.WaitAsync(cancellationToken);

    public void Release() => _slots.Release();

    public void Dispose() => _slots.Dispose();
}
