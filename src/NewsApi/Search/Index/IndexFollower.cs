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
    RebuildJob rebuild,
    TimeProvider clock,
    ILogger<IndexFollower> logger) : BackgroundService
{
    private const int BatchSize = 1000;

    // Other processes may write to the database too; they do not wake this one.
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    // What follows one another closely is taken in together, unless a search waits: few articles cost as much as many.
    private static readonly TimeSpan GatheringTime = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private IndexGeneration? _current;
    private CommitSchedule _commits = new(clock);
    private TimeSpan _pause = ShortestPause;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Lucene's calls are synchronous: they must not hold the start of the server.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                logger.LogError(failure, "The search index does not follow the database; trying again in {Pause}", _pause);
                index.Pause();
                CloseCurrent();
                await Task.Delay(_pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
            }
        }

        Stop();
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        while (true)
        {
            if (rebuild.Asked.IsCompleted)
            {
                await RebuildAsync(cancellationToken);
            }

            await FollowAsync(_current!, cancellationToken);
            _pause = ShortestPause;
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (folder, source) = Resolve(scope);
        committed.Announce((await source.ReadLastChangeAsync(cancellationToken))?.Sequence ?? 0);

        _current = await OpenBestAsync(folder, source, cancellationToken);
        var isCurrent = _current is { Stamp.IsCurrent: true };
        if (!isCurrent)
        {
            rebuild.Ask();
        }

        if (_current is not null)
        {
            Serve(_current, isCurrent);
        }
    }

    private static async Task<IndexGeneration?> OpenBestAsync(
        IndexFolder folder, IndexSource source, CancellationToken cancellationToken)
    {
        foreach (var (path, stamp) in folder.Find(await source.ReadStoreIdAsync(cancellationToken)))
        {
            if (await source.HasChangeAsync(stamp, cancellationToken) && folder.Open(path, stamp) is { } index)
            {
                return index;
            }
        }

        return null;
    }

    private async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (folder, source) = Resolve(scope);
        folder.DeleteOthers(_current);
        IndexGeneration? built = null;
        try
        {
            built = folder.Create(await source.ReadStoreIdAsync(cancellationToken));
            await BuildAsync(source, built, cancellationToken);
        }
        catch
        {
            rebuild.Fail("The index was not built; the log of the server says why.");
            built?.Dispose();
            throw;
        }

        _current = built;
        Serve(built, isFollowing: true);
        rebuild.Succeed();
        folder.DeleteOthers(built);
    }

    // Meanwhile the present index goes on to follow, unless it was made by another version.
    private async Task BuildAsync(IndexSource source, IndexGeneration built, CancellationToken cancellationToken)
    {
        var total = await source.CountArticlesAsync(cancellationToken);
        rebuild.Report(0, total);
        await new IndexUpdater(source, built, logger).BuildAsync(
            async done =>
            {
                rebuild.Report(done, Math.Max(done, total));
                if (_current is { Stamp.IsCurrent: true } current)
                {
                    await TakeInAsync(current, cancellationToken);
                }
            },
            cancellationToken);
    }

    private void Serve(IndexGeneration generation, bool isFollowing)
    {
        _commits = new CommitSchedule(clock);
        index.Serve(generation, isFollowing)?.Dispose();
    }

    private async Task FollowAsync(IndexGeneration current, CancellationToken cancellationToken)
    {
        if (await TakeInAsync(current, cancellationToken) >= BatchSize)
        {
            return;
        }

        var patience = _commits.TimeLeft < PollInterval ? _commits.TimeLeft : PollInterval;
        Task moved = Task.WhenAny(committed.WaitBeyondAsync(current.Sequence, CancellationToken.None), rebuild.Asked);
        await moved.WaitAsync(patience, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        Task wanted = Task.WhenAny(index.Awaited, rebuild.Asked);
        await wanted.WaitAsync(GatheringTime, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task<int> TakeInAsync(IndexGeneration current, CancellationToken cancellationToken)
    {
        current.ThrowIfFailed();
        var count = await ApplyAsync(current, cancellationToken);
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

        return count;
    }

    // No connection is held while nothing happens.
    private async Task<int> ApplyAsync(IndexGeneration current, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (_, source) = Resolve(scope);
        var changes = await source.ReadChangesAsync(current.Sequence, BatchSize, cancellationToken);
        if (changes.Count > 0)
        {
            await new IndexUpdater(source, current, logger).ApplyAsync(changes, cancellationToken);
        }

        return changes.Count;
    }

    private void Stop()
    {
        try
        {
            // One of another version holds what it held: it did not follow.
            if (_current is { Stamp.IsCurrent: true } && _commits.HasWaiting)
            {
                _current.Commit();
            }
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            logger.LogWarning(failure, "The last changes were not put into the search index; the next start replays them");
        }

        CloseCurrent();
        index.Serve(null, isFollowing: false)?.Dispose();
    }

    private void CloseCurrent()
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

    private (IndexFolder Folder, IndexSource Source) Resolve(AsyncServiceScope scope)
    {
        var services = scope.ServiceProvider;
        return (
            new IndexFolder(services.GetRequiredService<SearchLocation>().Find(), logger),
            new IndexSource(services.GetRequiredService<NewsDbContext>()));
    }
}
