using NewsApi.Data;

namespace NewsApi.Search.Index;

/// <summary>
/// Keeps the index at the state of the database: replays the log of changes beyond what the index holds, and builds
/// it anew where it is missing, damaged, of another database or made by another version of the analysis.
/// </summary>
internal sealed class IndexFollower(
    IServiceScopeFactory scopes,
    SearchIndex index,
    CommittedChanges committed,
    SearchLocation location,
    TimeProvider clock,
    ILogger<IndexFollower> logger) : BackgroundService
{
    private const int BatchSize = 1000;

    // Other processes may write to the database too; they do not wake this one.
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private IndexGeneration? _current;
    private CommitSchedule _commits = new(clock);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = TimeSpan.FromSeconds(1);
        while (!stoppingToken.IsCancellationRequested)
        {
            // Lucene's calls are synchronous: they must not hold the start of the server.
            await Task.Yield();
            try
            {
                await OpenAsync(stoppingToken);
                while (true)
                {
                    await FollowAsync(_current!, stoppingToken);
                    pause = TimeSpan.FromSeconds(1);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                logger.LogError(failure, "The search index does not follow the database; trying again in {Pause}", pause);
            }

            Release();
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }

        Close();
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var source = SourceOf(scope);
        var folder = new IndexFolder(location.Find(scope.ServiceProvider.GetRequiredService<NewsDbContext>()), logger);
        var (storeId, lastSequence) = await source.ReadStoreAsync(cancellationToken);
        committed.Announce(lastSequence);

        _current = folder.OpenNewest(storeId, lastSequence);
        if (_current is { Stamp.IsCurrent: true })
        {
            Serve(_current);
        }
        else
        {
            index.Serve(_current, isFollowing: false)?.Dispose();
            await RebuildAsync(folder, source, storeId, cancellationToken);
        }

        folder.DeleteOthers(_current);
    }

    // The old index answers until the new one is complete.
    private async Task RebuildAsync(IndexFolder folder, IndexSource source, Guid storeId, CancellationToken cancellationToken)
    {
        folder.DeleteOthers(_current);
        var built = folder.Create(storeId);
        try
        {
            await new IndexUpdater(source, built, logger).BuildAsync(cancellationToken);
        }
        catch
        {
            built.Dispose();
            throw;
        }

        Serve(built);
        _current = built;
    }

    private void Serve(IndexGeneration generation)
    {
        _commits = new CommitSchedule(clock);
        index.Serve(generation, isFollowing: true)?.Dispose();
    }

    private async Task FollowAsync(IndexGeneration current, CancellationToken cancellationToken)
    {
        var count = await TakeInAsync(current, cancellationToken);
        if (count > 0)
        {
            index.Announce();
            committed.Announce(current.Sequence);
            _commits.Add(count);
        }

        if (_commits.IsDue)
        {
            current.Commit();
            _commits = new CommitSchedule(clock);
        }

        if (count < BatchSize)
        {
            var patience = _commits.TimeLeft < PollInterval ? _commits.TimeLeft : PollInterval;
            await committed.WaitBeyondAsync(current.Sequence, CancellationToken.None)
                .WaitAsync(patience, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    // No connection is held while nothing happens.
    private async Task<int> TakeInAsync(IndexGeneration current, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var source = SourceOf(scope);
        var changes = await source.ReadChangesAsync(current.Sequence, BatchSize, cancellationToken);
        if (changes.Count > 0)
        {
            await new IndexUpdater(source, current, logger).ApplyAsync(changes, cancellationToken);
        }

        return changes.Count;
    }

    private void Close()
    {
        try
        {
            if (_current is { Stamp.IsCurrent: true })
            {
                _current.Commit();
            }
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            logger.LogWarning(failure, "The last changes were not put into the search index; the next start replays them");
        }

        Release();
    }

    private void Release()
    {
        index.Serve(null, isFollowing: false)?.Dispose();
        _current = null;
    }

    private static IndexSource SourceOf(AsyncServiceScope scope) =>
        new(scope.ServiceProvider.GetRequiredService<NewsDbContext>());
}
