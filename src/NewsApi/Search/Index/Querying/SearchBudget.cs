using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.Search.Index.Querying;

/// <summary>
/// The time that one search may take; no limit where it is null. The search also ends when its client has left. As a
/// collector, it checks this for each hit.
/// </summary>
internal sealed class SearchBudget(TimeSpan? limit, CancellationToken aborted) : ICollector
{
    private const uint CheckedEvery = 1024;

    private long _started = Stopwatch.GetTimestamp();
    private uint _steps;

    /// <summary>Whether the search was stopped.</summary>
    public bool IsSpent { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context)
    {
    }

    public void Collect(int doc) => Step();

    /// <summary>Counts a small step, and checks the limit every so often: a look at the clock takes longer than most steps.</summary>
    /// <exception cref="SearchBudgetSpentException">The time is up.</exception>
    /// <exception cref="OperationCanceledException">The client has left.</exception>
    public void Step()
    {
        if (++_steps % CheckedEvery == 0)
        {
            Check();
        }
    }

    /// <summary>Does what is done once for all searches, such as reading a column: it takes nothing of the limit.</summary>
    public void Without(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        _started += Stopwatch.GetTimestamp() - started;
    }

    /// <summary>Checks the limit.</summary>
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

/// <summary>A query took longer than it may, where a part of the result is of no use.</summary>
internal sealed class SearchBudgetSpentException()
    : Exception("The query takes too long. Use fewer or longer prefixes, fewer NEAR, or narrow it by a filter.");
