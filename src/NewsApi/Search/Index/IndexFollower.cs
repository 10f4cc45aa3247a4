namespace NewsApi.Search.Index;

/// <summary>
/// Keeps the index up to date: replays the log of changes, and rebuilds an index that is missing, damaged, of another database
/// or of another version.
/// </summary>
internal sealed class IndexFollower(ActiveIndex followed, IndexRebuild rebuild, ILogger<IndexFollower> logger) : BackgroundService
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private TimeSpan _pause = ShortestPause;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Lucene's calls are synchronous: they must not delay the start of the server.
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
                logger.LogError(failure, "The search index failed to follow the database; next attempt in {Pause}", _pause);
                followed.Pause(logger);
                await Task.Delay(_pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
            }
        }

        followed.Stop(logger);
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        await followed.OpenAsync(cancellationToken);
        if (!followed.IsCurrent)
        {
            rebuild.Request();
        }

        while (true)
        {
            if (rebuild.Requested.IsCompleted)
            {
                await rebuild.RunAsync(cancellationToken);
            }

            await followed.FollowAsync(rebuild.Requested, cancellationToken);
            _pause = ShortestPause;
        }
    }
}
