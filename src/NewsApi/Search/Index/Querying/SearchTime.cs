using System.Diagnostics;

namespace NewsApi.Search.Index.Querying;

/// <summary>How long one search may take; null for any time.</summary>
internal sealed class SearchTime(TimeSpan? limit)
{
    private const int CheckedEvery = 1024;

    // Of all searches of a thread: it only tells when to look.
    [ThreadStatic]
    private static int _steps;

    private readonly long _started = Stopwatch.GetTimestamp();
    private volatile bool _isSpent;

    /// <summary>Whether the time was up.</summary>
    public bool IsSpent => _isSpent;

    /// <summary>Counts one small step, of which only some look at the clock; false once the time is up.</summary>
    public bool Step()
    {
        if (++_steps % CheckedEvery == 0 && Stopwatch.GetElapsedTime(_started) > limit)
        {
            _isSpent = true;
        }

        return !_isSpent;
    }
}
