namespace NewsApi.Data;

/// <summary>Nothing can be written just now; the client may try again soon.</summary>
internal class StoreBusyException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>Nothing can be written until the operator has removed the reason, such as a full disk. Reading goes on.</summary>
internal sealed class StoreUnavailableException(string message, Exception? cause = null) : StoreBusyException(message, cause)
{
    public bool IsDiskFull { get; init; }

    /// <summary>Whether only a restart ends it: the database is another file now, which a new connection would write to.</summary>
    public bool NeedsRestart { get; init; }
}
