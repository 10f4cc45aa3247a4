using System.Diagnostics;

namespace NewsApi.Search.Index.Querying;

/// <summary>The time that one search may take; no limit where it is null. The search also ends when its client has left.</summary>
internal sealed class SearchBudget(TimeSpan? limit, CancellationToken aborted)
{
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>Whether the search was stopped.</summary>
    public bool IsSpent { get; private set; }

    /// <exception cref="SearchBudgetSpentException">The time is up.</exception>
    /// <exception cref="OperationCanceledException">The client has left.</exception>
    public void Check()
    {
        aborted.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_started) >= limit)
        {
            IsSpent = true;
            throw new SearchBudgetSpentException();
        }
    }
}
