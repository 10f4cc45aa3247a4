namespace NewsApi.Search.Index;

/// <summary>Finds out whether the index that is searched is damaged, and reports it to the <see cref="IndexFollower"/>.</summary>
internal sealed class IndexDamage(SearchIndex index, TimeProvider clock) : IDisposable
{
    // Searches that began before the damage was found may fail a little later.
    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _checking = new(1);
    private volatile TaskCompletionSource<IndexDamagedException> _found = NewSignal();
    private volatile Task _aftermath = Task.CompletedTask;

    /// <summary>Completes when the index must be built anew.</summary>
    public Task<IndexDamagedException> Found => _found.Task;

    /// <summary>Whether the index is damaged, or was a short time ago. Reads all files, one caller at a time.</summary>
    public async Task<bool> CheckAsync(CancellationToken cancellationToken)
    {
        await _checking.WaitAsync(cancellationToken);
        try
        {
            return _found.Task.IsCompleted || !_aftermath.IsCompleted || await FindAsync(cancellationToken);
        }
        finally
        {
            _checking.Release();
        }
    }

    /// <summary>Marks the damaged index as taken out of service.</summary>
    public void Resolve()
    {
        _aftermath = Task.Delay(Aftermath, clock);
        _found = NewSignal();
    }

    public void Dispose() => _checking.Dispose();

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var (found, builds) = (_found, index.Builds);
        try
        {
            using var view = await index.OpenAsync(0, TimeSpan.Zero, cancellationToken);
            view.CheckIntegrity();
            return false;
        }
        catch (IndexNotReadyException)
        {
            // It is being built: there are no old files.
            return false;
        }
        catch (IndexDamagedException damage)
        {
            // What replaced it meanwhile is not damaged.
            if (index.Builds == builds)
            {
                found.TrySetResult(damage);
            }

            return true;
        }
    }

    private static TaskCompletionSource<IndexDamagedException> NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
