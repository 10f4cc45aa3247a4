namespace NewsApi.Data;

/// <summary>A connection of the writer, which stays open, and its transactions. Each provider has its own.</summary>
internal abstract class WriterSession : IAsyncDisposable
{
    /// <summary>The context through which changes are made, within the transaction.</summary>
    public abstract NewsDbContext Database { get; }

    /// <summary>
    /// Begins a transaction that is the only one that writes. The changes are <paramref name="small"/> where each of them touches some
    /// hundred pages at most.
    /// </summary>
    /// <exception cref="StoreBusyException">Another process still writes after the <paramref name="timeout"/>.</exception>
    public abstract Task BeginAsync(bool small, TimeSpan timeout);

    /// <summary>
    /// Begins a transaction that stores articles while others do. It waits for those that have one of the <paramref name="keys"/>, and
    /// its last part is <see cref="NewsDbContext.BeginLastPart"/>.
    /// </summary>
    /// <exception cref="StoreBusyException">Another process still writes after the <paramref name="timeout"/>.</exception>
    public virtual Task BeginBesideOthersAsync(IReadOnlyList<string> keys, TimeSpan timeout) => throw new NotSupportedException();

    /// <summary>Begins a part of the transaction that can be rolled back by itself.</summary>
    public abstract void CreateSavepoint();

    public abstract void ReleaseSavepoint();

    public abstract void RollBackToSavepoint();

    /// <summary>Rolls back the whole transaction, and begins an empty one, which is the only one that writes.</summary>
    /// <exception cref="StoreBusyException">Another process writes.</exception>
    public abstract Task RollBackAsync();

    /// <summary>Commits the transaction; it is on disk then.</summary>
    public abstract void Commit();

    /// <summary>Whether the same may succeed at once in a new transaction: another transaction was in the way.</summary>
    public virtual bool MayRetry(Exception failure) => false;

    /// <summary>The exception for a failure that lasts until the operator has removed its reason; null for any other.</summary>
    public abstract StoreUnavailableException? FindUnavailable(Exception failure);

    /// <summary>Does what follows a commit, once its callers have their results.</summary>
    /// <exception cref="System.Data.Common.DbException">It failed; the data is safe.</exception>
    public abstract Task TidyAsync();

    /// <summary>Closes the connection; what was not committed is rolled back.</summary>
    public abstract ValueTask DisposeAsync();
}

/// <summary>The sessions of the writer.</summary>
/// <param name="OpenAsync">Opens one.</param>
/// <param name="Count">How many may store articles at the same time.</param>
internal sealed record WriterSessions(Func<Task<WriterSession>> OpenAsync, int Count);
