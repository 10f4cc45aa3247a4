namespace NewsApi.Data;

/// <summary>Deletes rows in the background when they are older than a number of days; 0 means never.</summary>
internal abstract partial class Retention(WriteQueue writes, int days, TimeProvider clock, ILogger logger) : BackgroundService
{
    // Keeps the deletion out of the start of the server. One that is restarted every hour deletes, too.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>What is deleted, for the log.</summary>
    protected abstract string Rows { get; }

    /// <summary>The number of rows that one transaction deletes: it limits the time that other writes wait.</summary>
    protected abstract int BatchSize { get; }

    /// <summary>Deletes the rows from before <paramref name="limit"/>, and returns their number.</summary>
    public async Task<int> PurgeAsync(DateTime limit, CancellationToken cancellationToken)
    {
        var (total, count, origin) = (0, BatchSize, ChangeOrigin.Current);
        try
        {
            while (count == BatchSize)
            {
                count = await writes.WriteAsync((database, token) => DeleteBatchAsync(database, limit, origin, token), cancellationToken);
                total += count;
            }
        }
        finally
        {
            // The earlier batches are committed when a later one fails.
            if (total > 0)
            {
                LogDeleted(total, Rows, limit);
                OnDeleted();
            }
        }

        return total;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (days == 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(FirstPause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            timer.Period = Interval;
            try
            {
                await PurgeAsync(clock.GetUtcTime().AddDays(-days), stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure, Rows, Interval);
            }
        }
    }

    /// <summary>Deletes the oldest rows from before <paramref name="limit"/>, at most a batch, and returns their number.</summary>
    protected abstract Task<int> DeleteBatchAsync(
        NewsDbContext database, DateTime limit, ChangeOrigin origin, CancellationToken cancellationToken);

    /// <summary>Is called once rows are deleted.</summary>
    protected virtual void OnDeleted()
    {
    }

    [LoggerMessage(LogLevel.Information, "Deleted {Count} {Rows} from before {Limit:u}")]
    private partial void LogDeleted(int count, string rows, DateTime limit);

    [LoggerMessage(LogLevel.Error, "Old {Rows} were not deleted; the next attempt is in {Interval}")]
    private partial void LogFailed(Exception failure, string rows, TimeSpan interval);
}
