using System.Diagnostics;

namespace NewsApi.Search.Index.Querying;

/// <summary>How long one search may take; null for any time.</summary>
internal sealed class SearchTime(TimeSpan? limit)
{
    private const int CheckedEvery = 1024;

    private readonly long _started = Stopwatch.GetTimestamp();
    private int _steps;

    /// <summary>Whether the time was up.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Counts one small step, of which only some look at the clock; false once the time is up.</summary>
    public bool Step()
    {
        if (++_steps % CheckedEvery == 0)
        {
            IsSpent |= Stopwatch.GetElapsedTime(_started) > limit;
        }

        return !IsSpent;
    }
}
