namespace NewsApi.Search.Index;

/// <summary>
/// Keeps the index at the state of the database: replays the log of changes beyond what the index holds, and builds
/// it anew where it is missing, damaged, of another database or made by another version of the analysis.
/// </summary>
internal sealed class IndexFollower(FollowedIndex followed, IndexRebuild rebuild, ILogger<IndexFollower> logger) : BackgroundService
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

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
            rebuild.Ask();
        }

        while (true)
        {
            if (rebuild.Asked.IsCompleted)
            {
                await rebuild.RunAsync(cancellationToken);
            }

            await followed.FollowAsync(rebuild.Asked, cancellationToken);
            _pause = ShortestPause;
        }
    }
}
