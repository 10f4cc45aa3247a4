using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace NewsApi.Data;

/// <summary>Deletes old changes from the change log. The newest change stays, however old it is.</summary>
internal sealed partial class ChangeLogRetention(
    WriteQueue writes, IOptions<ChangeLogOptions> options, TimeProvider clock, ILogger<ChangeLogRetention> logger) : BackgroundService
{
    // Bounds how long other writers wait.
    private const int BatchSize = 5000;

    // Keeps the deletion out of the start of the server.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Deletes the changes before <paramref name="limit"/>, and returns their number.</summary>
    public async Task<int> DeleteAsync(DateTime limit, CancellationToken cancellationToken)
    {
        var (total, count) = (0, BatchSize);
        while (count == BatchSize)
        {
            count = await writes.WriteAsync((database, token) => DeleteBatchAsync(database, limit, token), cancellationToken);
            total += count;
        }

        if (total > 0)
        {
            LogDeleted(total, limit);
        }

        return total;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.RetentionDays == 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(FirstPause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            timer.Period = Interval;
            try
            {
                await DeleteAsync(clock.GetUtcTime().AddDays(-options.Value.RetentionDays), stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "Old changes were not deleted from the change log; the next attempt is in {Interval}", Interval);
            }
        }
    }

    // By number, not by time: what stays has no gap.
    private static async Task<int> DeleteBatchAsync(NewsDbContext database, DateTime limit, CancellationToken cancellationToken)
    {
        var newest = await database.Changes.MaxAsync(change => (long?)change.Sequence, cancellationToken);
        var oldest = await database.Changes.OrderBy(change => change.Sequence).Take(BatchSize)
            .Select(change => new { change.Sequence, change.At }).ToListAsync(cancellationToken);
        var last = oldest.TakeWhile(change => change.At < limit && change.Sequence < newest).LastOrDefault()?.Sequence;
        return last is null ? 0
            : await database.Changes.Where(change => change.Sequence <= last).ExecuteDeleteAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "Deleted {Count} changes from before {Limit:u} from the change log")]
    private partial void LogDeleted(int count, DateTime limit);
}
