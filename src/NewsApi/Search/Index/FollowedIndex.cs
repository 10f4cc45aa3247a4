namespace NewsApi.Search.Index;

/// <summary>The index in place, on its way through the log of changes. One at a time may call it.</summary>
internal sealed class FollowedIndex(IndexFolder folder, IndexUpdater updater, SearchIndex searched)
{
    // Other processes may write to the database too; they do not wake this one.
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    // What follows one another closely is taken in together, unless a search waits: few articles cost as much as many.
    private static readonly TimeSpan GatheringTime = TimeSpan.FromMilliseconds(250);

    private IndexGeneration? _current;
    private CommitSchedule _commits = new();

    /// <summary>Whether there is one that was made as this program makes it. One of another version does not follow.</summary>
    public bool IsCurrent => _current is { Stamp.IsCurrent: true };

    /// <summary>Opens what the folder has.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (await folder.OpenBestAsync(cancellationToken) is { } found)
        {
            Serve(found);
        }
    }

    /// <summary>Begins another beside it.</summary>
    public Task<IndexGeneration> BeginAnotherAsync(CancellationToken cancellationToken)
    {
        folder.DeleteOthers(_current);
        return folder.CreateAsync(cancellationToken);
    }

    /// <summary>Puts another in its place.</summary>
    public void Replace(IndexGeneration built)
    {
        Serve(built);
        folder.DeleteOthers(built);
    }

    /// <summary>Takes in what is new; where that is little, waits for more, or until <paramref name="end"/> completes.</summary>
    public async Task FollowAsync(Task end, CancellationToken cancellationToken)
    {
        if (await TakeInAsync(_current!, cancellationToken) < IndexUpdater.BatchSize)
        {
            var patience = _commits.TimeLeft < PollInterval ? _commits.TimeLeft : PollInterval;
            await WaitAsync(updater.WaitAsync(_current!), end, patience, cancellationToken);
            await WaitAsync(searched.Awaited, end, GatheringTime, cancellationToken);
        }
    }

    /// <summary>Ends it after a failure; searches go on with what they see.</summary>
    public void Pause(ILogger logger)
    {
        searched.Pause();
        Close(logger);
    }

    /// <summary>Ends it, and searching.</summary>
    public void Stop(ILogger logger)
    {
        try
        {
            if (IsCurrent && _commits.HasWaiting)
            {
                _current!.Commit();
            }
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            logger.LogWarning(failure, "The last changes were not put into the search index; the next start replays them");
        }

        Close(logger);
        searched.Serve(null, isFollowing: false)?.Dispose();
    }

    private void Serve(IndexGeneration generation)
    {
        (_current, _commits) = (generation, new CommitSchedule());
        searched.Serve(generation, IsCurrent)?.Dispose();
    }

    private async Task<int> TakeInAsync(IndexGeneration current, CancellationToken cancellationToken)
    {
        current.ThrowIfFailed();
        var count = await updater.TakeInAsync(current, cancellationToken);
        if (count > 0)
        {
            searched.Announce();
            _commits.Add(count);
        }

        if (_commits.IsDue)
        {
            current.Commit();
            _commits = new CommitSchedule();
        }

        return count;
    }

    private static async Task WaitAsync(Task wanted, Task end, TimeSpan patience, CancellationToken cancellationToken)
    {
        Task either = Task.WhenAny(wanted, end);
        await either.WaitAsync(patience, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
