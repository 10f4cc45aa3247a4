using NewsApi.Data;

namespace NewsApi.Search.Index;

/// <summary>
/// Keeps the index up to date: replays the log of changes, and rebuilds an index that is missing, damaged, of another database
/// or of another version.
/// </summary>
internal sealed class IndexFollower(
    IndexFolder folder,
    IndexUpdater updater,
    IndexBuilder builder,
    IndexComparison comparison,
    SearchIndex searched,
    IndexDamage damage,
    ILogger<IndexFollower> logger)
    : BackgroundService
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    // Other processes may write to the database, too; they do not signal this one.
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    // Changes in quick succession are indexed together, unless a search waits, or an import has stored many articles: a batch of few
    // costs as much as one of many.
    private static readonly TimeSpan GatheringTime = TimeSpan.FromMilliseconds(250);

    private TimeSpan _pause = ShortestPause;
    private int _loggedFailure;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await OpenAndFollowAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                Log(failure);
                await Task.Delay(_pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
            }
        }

        searched.Serve(null, isFollowing: false)?.Dispose();
    }

    // A full disk stays full for more than one attempt.
    private void Log(Exception failure)
    {
        if (failure is LogBrokenException)
        {
            logger.LogWarning("The search index is opened again: {Reason}", failure.Message);
        }
        else if (failure is IndexDamagedException)
        {
            logger.LogError("The search index is built anew: {Reason}", failure.Message);
        }
        else if (failure is not IOException)
        {
            logger.LogError(failure, "The search index failed to follow the database; next attempt in {Pause}", _pause);
        }
        else if (failure.HResult != _loggedFailure)
        {
            _loggedFailure = failure.HResult;
            logger.LogError(
                "The search index cannot be written until this is mended; searches continue on what it has: {Reason}", failure.Message);
        }
    }

    private async Task OpenAndFollowAsync(CancellationToken cancellationToken)
    {
        var index = await folder.OpenAsync(cancellationToken);
        try
        {
            await FollowAsync(index, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !failure.IsTransient())
        {
            if (!IsWhole(index) || failure is IndexDamagedException)
            {
                damage.Resolve();
                Close(index, isStopping: false);
                folder.Delete();
            }

            throw;
        }
        finally
        {
            // Searches continue on what it has.
            searched.Pause();
            Close(index, cancellationToken.IsCancellationRequested);
        }
    }

    // What is damaged is not searched any more. Removed files are whole as long as they are open.
    private bool IsWhole(LuceneIndex index)
    {
        try
        {
            using var view = index.OpenView();
            view.CheckIntegrity();
            return true;
        }
        catch (IndexDamagedException)
        {
            searched.Serve(null, isFollowing: false)?.Dispose();
            return false;
        }
    }

    private async Task FollowAsync(LuceneIndex index, CancellationToken cancellationToken)
    {
        var isCurrent = index.Stamp is { IsCurrent: true };
        searched.Expect(updater.LastChange, isNew: index.Stamp is null);
        if (index.Stamp is not null)
        {
            searched.Serve(index, isCurrent)?.Dispose();
        }

        while (true)
        {
            if (!isCurrent || builder.Requested.IsCompleted)
            {
                await RebuildAsync(index, cancellationToken);
                isCurrent = true;
            }

            await ApplyNextAsync(index, cancellationToken);
            (_pause, _loggedFailure) = (ShortestPause, 0);
        }
    }

    // Searches neither see changes nor wait for them meanwhile.
    private async Task RebuildAsync(LuceneIndex index, CancellationToken cancellationToken)
    {
        searched.Pause();
        await builder.BuildAsync(index, cancellationToken);
        searched.Serve(index, isFollowing: true)?.Dispose();
    }

    private async Task ApplyNextAsync(LuceneIndex index, CancellationToken cancellationToken)
    {
        index.ThrowIfFailed();
        if (damage.Found.IsCompleted)
        {
            throw await damage.Found;
        }

        var count = await updater.ApplyNextAsync(index, cancellationToken);
        if (count > 0)
        {
            // Not by each of the searches, which would wait for each other.
            if (searched.SearchWaits.IsCompleted)
            {
                index.Refresh();
            }

            searched.SignalProgress();
        }

        if (index.MayPurge && searched.TakePurgeRequest(index.Sequence))
        {
            index.BeginPurge();
        }

        if (index.IsCommitDue)
        {
            index.Commit();
        }

        if (comparison.IsDue && await comparison.RunAsync(index, cancellationToken) > 0)
        {
            index.RefreshRepaired();
            searched.Serve(index, isFollowing: true)?.Dispose();
        }

        if (count < IndexUpdater.BatchSize)
        {
            searched.SignalCaughtUp();
            await builder.RequestIfBehindAsync(index, cancellationToken);
            await WaitAsync([updater.WaitAsync(index)], PollInterval, cancellationToken);
            await WaitAsync([searched.SearchWaits, updater.BatchWaits], GatheringTime, cancellationToken);
        }
    }

    private async Task WaitAsync(Task[] signals, TimeSpan timeout, CancellationToken cancellationToken)
    {
        // The delay is one of the tasks, so that one always ends: else each wait would leave a continuation on the others.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny([.. signals, builder.Requested, damage.Found, Task.Delay(timeout, ended.Token)]);
        await ended.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private void Close(LuceneIndex index, bool isStopping)
    {
        try
        {
            if (isStopping)
            {
                index.Commit();
            }

            index.Close();
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            logger.LogWarning(failure, "The search index was not closed cleanly; the next start replays what it lacks");
        }

        if (!searched.Serves(index))
        {
            index.Dispose();
        }
    }
}
