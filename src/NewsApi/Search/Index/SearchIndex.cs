using NewsApi.Http;

namespace NewsApi.Search.Index;

/// <summary>
/// The index that is searched. The <see cref="IndexFollower"/> sets it, and replaces it after a rebuild.
/// </summary>
internal sealed class SearchIndex(TimeProvider clock)
{
    // During a large import, a search does not wait: so many changes are not indexed within its timeout. It waits until the
    // index has caught up after the start: a copy from the shared folder may lack what the other servers find.
    private const int MaxBehind = 30_000;

    private const long NoPurge = -1;

    private readonly Lock _lock = new();
    private long _purgeAfter = NoPurge;
    private TaskCompletionSource _moved = NewSignal();
    private TaskCompletionSource _searchWaits = NewSignal();
    private LuceneIndex? _serving;
    private bool _isFollowing;
    private bool _hasCaughtUp;
    private long _goal;
    private long _builds;

    /// <summary>
    /// Opens a view once the index holds the change <paramref name="sequence"/>, or after <paramref name="timeout"/>. An index
    /// that does not follow the database is not waited for.
    /// </summary>
    /// <exception cref="IndexNotReadyException">There is no index to search yet, or it has not caught up since the start.</exception>
    public async Task<IndexView> OpenAsync(long sequence, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            var (serving, isReady, moved) = Read(sequence);
            var left = timeout - clock.GetElapsedTime(started);
            if (isReady || left <= TimeSpan.Zero)
            {
                return serving is null || (!isReady && State is { IsFollowing: true, HasCaughtUp: false })
                    ? throw new IndexNotReadyException()
                    : TryOpen(serving) ?? await OpenAsync(sequence, left, cancellationToken);
            }

            await moved.WaitAsync(left, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Completes when the index has the change <paramref name="sequence"/>, or after the timeout.</summary>
    public async Task WaitForAsync(long sequence, TimeSpan timeout)
    {
        var started = clock.GetTimestamp();
        while (Read(sequence) is var (serving, _, moved) && serving?.Sequence < sequence
            && timeout - clock.GetElapsedTime(started) is { Ticks: > 0 } left)
        {
            await moved.WaitAsync(left, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Completes when a search waits for a change that is not indexed yet.</summary>
    public Task SearchWaits
    {
        get
        {
            lock (_lock)
            {
                return _searchWaits.Task;
            }
        }
    }

    /// <summary>The index in place; null where there is none. It may be replaced and disposed at any time.</summary>
    public LuceneIndex? Current
    {
        get
        {
            lock (_lock)
            {
                return _serving;
            }
        }
    }

    /// <summary>The last change that the index in place has; 0 where there is none.</summary>
    public long Sequence
    {
        get
        {
            lock (_lock)
            {
                return _serving?.Sequence ?? 0;
            }
        }
    }

    /// <summary>When the index last had every change that was known, as the clock's time stamp.</summary>
    public long CaughtUpAt { get; private set; } = clock.GetTimestamp();

    /// <summary>Requests that the words of deleted texts are removed once the change <paramref name="sequence"/> is indexed.</summary>
    public void RequestPurge(long sequence) => Interlocked.Exchange(ref _purgeAfter, sequence);

    /// <summary>Takes the request for a purge where all changes before it are indexed; false where there is none.</summary>
    public bool TakePurgeRequest(long indexed)
    {
        var after = Interlocked.Read(ref _purgeAfter);
        return after <= indexed && after != NoPurge && Interlocked.CompareExchange(ref _purgeAfter, NoPurge, after) == after;
    }

    /// <summary>How often an index was set, rebuilt or repaired.</summary>
    public long Builds => Interlocked.Read(ref _builds);

    /// <summary>What the index can be used for.</summary>
    public SearchIndexState State
    {
        get
        {
            lock (_lock)
            {
                var missing = Math.Max(0, _goal - (_serving?.Sequence ?? 0));
                return new SearchIndexState(_serving is not null, _isFollowing, _hasCaughtUp, missing);
            }
        }
    }

    /// <summary>
    /// Tells that an index was opened: it has caught up once it has the change <paramref name="goal"/>. One that was open before has
    /// caught up, unless it <paramref name="isNew"/> and must be built.
    /// </summary>
    public void Expect(long goal, bool isNew)
    {
        lock (_lock)
        {
            (_goal, _hasCaughtUp) = (goal, _hasCaughtUp && !isNew);
        }
    }

    /// <summary>Marks the index as not following: searches do not wait for it.</summary>
    public void Pause()
    {
        lock (_lock)
        {
            _isFollowing = false;
            Signal();
        }
    }

    /// <summary>
    /// Sets the index, or tells that it was rebuilt or repaired; returns another one before it, which the caller disposes.
    /// </summary>
    public LuceneIndex? Serve(LuceneIndex? index, bool isFollowing)
    {
        lock (_lock)
        {
            var before = _serving;
            (_serving, _isFollowing) = (index, isFollowing);
            // A copy that takes the place of a damaged index may lack much that it had.
            _hasCaughtUp &= index is not null;
            _builds++;
            Signal();
            return before == index ? null : before;
        }
    }

    /// <summary>Whether this index is searched.</summary>
    public bool Serves(LuceneIndex index)
    {
        lock (_lock)
        {
            return _serving == index;
        }
    }

    /// <summary>Signals that every known change is indexed.</summary>
    public void SignalCaughtUp() => CaughtUpAt = clock.GetTimestamp();

    /// <summary>Signals that more changes are indexed.</summary>
    public void SignalProgress()
    {
        lock (_lock)
        {
            Signal();
        }
    }

    private (LuceneIndex? Serving, bool IsReady, Task Moved) Read(long sequence)
    {
        lock (_lock)
        {
            var behind = sequence - (_serving?.Sequence ?? 0);
            var isReady = _serving is not null && (!_isFollowing || behind <= 0 || (_hasCaughtUp && behind > MaxBehind));
            if (!isReady)
            {
                _searchWaits.TrySetResult();
            }

            return (_serving, isReady, _moved.Task);
        }
    }

    // Null where the index was replaced meanwhile.
    private static IndexView? TryOpen(LuceneIndex index)
    {
        try
        {
            index.Refresh();
            return index.OpenView();
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    private void Signal()
    {
        _hasCaughtUp |= _isFollowing && _serving?.Sequence >= _goal;

        // Waiting searches look again, and set it again if they still wait.
        if (_searchWaits.Task.IsCompleted)
        {
            _searchWaits = NewSignal();
        }

        _moved.SetResult();
        _moved = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>What the index can be used for.</summary>
/// <param name="IsThere">Whether there is an index to search.</param>
/// <param name="IsFollowing">Whether it follows the database.</param>
/// <param name="HasCaughtUp">Whether it has had all changes that were committed before it was opened.</param>
/// <param name="Missing">The number of those changes that it does not have yet.</param>
internal sealed record SearchIndexState(bool IsThere, bool IsFollowing, bool HasCaughtUp, long Missing);

/// <summary>The index is being built, or catches up after the start, and cannot be searched yet.</summary>
internal sealed class IndexNotReadyException() : ServiceUnavailableException("The search index is being built.");
