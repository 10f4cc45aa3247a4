using System.Diagnostics;

namespace NewsApi.Search.Index;

/// <summary>
/// Decides when the index is committed: after a time or a number of changes, as uncommitted changes are replayed after a crash.
/// </summary>
internal sealed class CommitSchedule
{
    private const int MaxChanges = 100_000;
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(15);

    private int _changes;
    private long _since;

    public bool HasChanges => _changes > 0;

    public bool IsDue => _changes >= MaxChanges || (_changes > 0 && TimeLeft <= TimeSpan.Zero);

    /// <summary>The time until the commit is due.</summary>
    public TimeSpan TimeLeft => _changes == 0 ? TimeSpan.MaxValue : Max(MaxTime - Stopwatch.GetElapsedTime(_since), TimeSpan.Zero);

    /// <summary>Counts indexed changes.</summary>
    public void Add(int changes)
    {
        if (_changes == 0)
        {
            _since = Stopwatch.GetTimestamp();
        }

        _changes += changes;
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
