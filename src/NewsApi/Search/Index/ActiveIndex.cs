namespace NewsApi.Search.Index;

/// <summary>The index that is searched, and that follows the log of changes. Not thread-safe.</summary>
internal sealed class ActiveIndex(IndexFolder folder, IndexUpdater updater, SearchIndex searched)
{
    // Other processes may write to the database, too; they do not signal this one.
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    // Changes in quick succession are indexed together, unless a search waits: a batch of few costs as much as one of many.
    private static readonly TimeSpan GatheringTime = TimeSpan.FromMilliseconds(250);

    private IndexGeneration? _current;
    private CommitSchedule _commits = new();

    /// <summary>Whether there is an index of the current version. An index of another version does not follow the database.</summary>
    public bool IsCurrent => _current is { Stamp.IsCurrent: true };

    /// <summary>Opens the best index of the folder.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (await folder.OpenBestAsync(cancellationToken) is { } found)
        {
            Serve(found);
        }
    }

    /// <summary>Creates another index beside it.</summary>
    public Task<IndexGeneration> BeginAnotherAsync(CancellationToken cancellationToken)
    {
        folder.DeleteOthers(_current);
        return folder.CreateAsync(cancellationToken);
    }

    /// <summary>Replaces it by another.</summary>
    public void Replace(IndexGeneration built)
    {
        Serve(built);
        folder.DeleteOthers(built);
    }

    /// <summary>Indexes the next changes; where there are few, waits for more or until <paramref name="end"/> completes.</summary>
    public async Task FollowAsync(Task end, CancellationToken cancellationToken)
    {
        if (await ApplyAsync(_current!, cancellationToken) < IndexUpdater.BatchSize)
        {
            var timeout = _commits.TimeLeft < PollInterval ? _commits.TimeLeft : PollInterval;
            await WaitAsync(updater.WaitAsync(_current!), end, timeout, cancellationToken);
            await WaitAsync(searched.SearchWaits, end, GatheringTime, cancellationToken);
        }
    }

    /// <summary>Closes the index after a failure; searches continue on what it has.</summary>
    public void Pause(ILogger logger)
    {
        searched.Pause();
        Close(logger);
    }

    /// <summary>Closes the index and ends searching.</summary>
    public void Stop(ILogger logger)
    {
        try
        {
            if (IsCurrent && _commits.HasChanges)
            {
                _current!.Commit();
            }
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            logger.LogWarning(failure, "The last changes were not committed to the search index; the next start replays them");
        }

        Close(logger);
        searched.Serve(null, isFollowing: false)?.Dispose();
    }

    private void Serve(IndexGeneration generation)
    {
        (_current, _commits) = (generation, new CommitSchedule());
        searched.Serve(generation, IsCurrent)?.Dispose();
    }

    private async Task<int> ApplyAsync(IndexGeneration current, CancellationToken cancellationToken)
    {
        current.ThrowIfFailed();
        var count = await updater.ApplyNextAsync(current, cancellationToken);
        if (count > 0)
        {
            searched.SignalProgress();
            _commits.Add(count);
        }

        if (_commits.IsDue)
        {
            current.Commit();
            _commits = new CommitSchedule();
        }

        return count;
    }

    private static async Task WaitAsync(Task signal, Task end, TimeSpan timeout, CancellationToken cancellationToken)
    {
        Task either = Task.WhenAny(signal, end);
        await either.WaitAsync(timeout, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private void Close(ILogger logger)
    {
        try
        {
            _current?.Close();
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            logger.LogWarning(failure, "The search index was not closed cleanly; what it lacks is replayed");
        }

        _current = null;
    }
}
