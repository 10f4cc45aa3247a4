namespace NewsApi.Search;

/// <summary>
/// Lets as many searches run at once as there are processors, in the order in which they came: more would only make each
/// other slow. One that runs while others are free may use them, too.
/// </summary>
internal sealed class SearchTurns : IDisposable
{
    // To divide the search of fewer takes longer than to search them.
    private const int LeastDocuments = 20_000;

    private readonly SemaphoreSlim _turns;
    private readonly int _leastDocuments;

    public SearchTurns()
        : this(Environment.ProcessorCount, LeastDocuments)
    {
    }

    public SearchTurns(int count, int leastDocuments) => (_turns, _leastDocuments) = (new SemaphoreSlim(count), leastDocuments);

    public Task WaitAsync(CancellationToken cancellationToken) => _turns.WaitAsync(cancellationToken);

    /// <summary>
    /// Takes a further turn for the search of so many documents; false where others have all of them, or it is not worth one.
    /// </summary>
    public bool TryTake(int documents) => documents >= _leastDocuments && _turns.Wait(0);

    public void Release() => _turns.Release();

    public void Dispose() => _turns.Dispose();
}
