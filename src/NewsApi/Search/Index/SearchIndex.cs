using NewsApi.Http;

namespace NewsApi.Search.Index;

/// <summary>
/// The index that searches read. The <see cref="IndexFollower"/> puts it in place, and another after a rebuild.
/// </summary>
internal sealed class SearchIndex(TimeProvider clock)
{
    // While a great import runs, waiting would not do: so many changes are not taken in within anybody's patience.
    private const int MaxBehind = 30_000;

    private readonly Lock _lock = new();
    private TaskCompletionSource _moved = NewSignal();
    private TaskCompletionSource _awaited = NewSignal();
    private IndexGeneration? _serving;
    private bool _isFollowing;

    /// <summary>
    /// The index as it is once it holds the change <paramref name="sequence"/>, waited for at most for
    /// <paramref name="patience"/>. One that answers while another is built in its place is not waited for.
    /// </summary>
    /// <exception cref="IndexNotReadyException">There is no index to search yet.</exception>
    public async Task<IndexView> OpenAsync(long sequence, TimeSpan patience, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            var (serving, isReady, moved) = Read(sequence);
            var left = patience - clock.GetElapsedTime(started);
            if (isReady || left <= TimeSpan.Zero)
            {
                return serving is null ? throw new IndexNotReadyException() : TryOpen(serving) ?? await OpenAsync(sequence, left, cancellationToken);
            }

            await moved.WaitAsync(left, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Completes when a search waits for what the index has not taken in yet.</summary>
    public Task Awaited
    {
        get
        {
            lock (_lock)
            {
                return _awaited.Task;
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

    /// <summary>The name of the index in place; empty where there is none. A rebuilt index has another.</summary>
    public string Name
    {
        get
        {
            lock (_lock)
            {
                return Path.GetFileName(_serving?.Path) ?? "";
            }
        }
    }

    /// <summary>Whether there is an index to search, and whether it follows the database.</summary>
    public (bool IsThere, bool IsFollowing) State
    {
        get
        {
            lock (_lock)
            {
                return (_serving is not null, _isFollowing);
            }
        }
    }

    /// <summary>Tells that the index in place does not follow for a while: nobody needs to wait for it.</summary>
    public void Pause()
    {
        lock (_lock)
        {
            _isFollowing = false;
            Signal();
        }
    }

    /// <summary>Puts an index in place; answers the one before, which the caller closes.</summary>
    public IndexGeneration? Serve(IndexGeneration? generation, bool isFollowing)
    {
        lock (_lock)
        {
            var before = _serving;
            (_serving, _isFollowing) = (generation, isFollowing);
            Signal();
            return before == generation ? null : before;
        }
    }

    /// <summary>Tells that the index in place took in more changes.</summary>
    public void Announce()
    {
        lock (_lock)
        {
            Signal();
        }
    }

    private (IndexGeneration? Serving, bool IsReady, Task Moved) Read(long sequence)
    {
        lock (_lock)
        {
            var behind = sequence - (_serving?.Sequence ?? 0);
            var isReady = _serving is not null && (!_isFollowing || behind is <= 0 or > MaxBehind);
            if (!isReady)
            {
                _awaited.TrySetResult();
            }

            return (_serving, isReady, _moved.Task);
        }
    }

    // Null where it was replaced between the choice and the look.
    private static IndexView? TryOpen(IndexGeneration generation)
    {
        try
        {
            generation.Refresh();
            return generation.OpenView();
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    private void Signal()
    {
        // Who waits looks again, and tells it if it still does.
        if (_awaited.Task.IsCompleted)
        {
            _awaited = NewSignal();
        }

        _moved.SetResult();
        _moved = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>The index is being built and cannot be searched yet; the client may try again soon.</summary>
internal sealed class IndexNotReadyException() : ServiceUnavailableException("The search index is being built.");
