using System.Diagnostics;

namespace NewsApi.Search.Index;

/// <summary>
/// When the index is put on disk: bounded in time and in changes, as what is not committed is replayed after a crash.
/// </summary>
internal sealed class CommitSchedule
{
    private const int MaxChanges = 100_000;
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(15);

    private int _changes;
    private long _since;

    public bool HasWaiting => _changes > 0;

    public bool IsDue => _changes >= MaxChanges || (_changes > 0 && TimeLeft <= TimeSpan.Zero);

    /// <summary>Until the commit is due; long where nothing waits for it.</summary>
    public TimeSpan TimeLeft => _changes == 0 ? TimeSpan.MaxValue : Max(MaxTime - Stopwatch.GetElapsedTime(_since), TimeSpan.Zero);

    /// <summary>Counts changes that were taken in.</summary>
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
