namespace NewsApi.Data;

/// <summary>The connection of the one writer, which stays open, and its transactions. Each provider has its own.</summary>
internal abstract class WriterSession : IAsyncDisposable
{
    /// <summary>The context through which changes are made, within the transaction.</summary>
    public abstract NewsDbContext Database { get; }

    /// <summary>
    /// Begins a transaction. The changes are <paramref name="small"/> where each of them touches some hundred pages at most.
    /// </summary>
    /// <exception cref="StoreBusyException">Another process still writes after the <paramref name="timeout"/>.</exception>
    public abstract Task BeginAsync(bool small, TimeSpan timeout);

    /// <summary>Begins a part of the transaction that can be rolled back by itself.</summary>
    public abstract void CreateSavepoint();

    public abstract void ReleaseSavepoint();

    public abstract void RollBackToSavepoint();

    /// <summary>Rolls back the whole transaction, and begins an empty one.</summary>
    public abstract void RollBack();

    /// <summary>Commits the transaction; it is on disk then.</summary>
    public abstract void Commit();

    /// <summary>The exception for a failure that lasts until the operator has removed its reason; null for any other.</summary>
    public abstract StoreUnavailableException? FindUnavailable(Exception failure);

    /// <summary>Does what follows a commit, once its callers have their results.</summary>
    /// <exception cref="System.Data.Common.DbException">It failed; the data is safe.</exception>
    public abstract Task TidyAsync();

    /// <summary>Closes the connection; what was not committed is rolled back.</summary>
    public abstract ValueTask DisposeAsync();
}

/// <summary>Opens the connection of the writer.</summary>
internal delegate Task<WriterSession> WriterSessionFactory();
