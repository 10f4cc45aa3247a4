using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.Data;

namespace NewsApi.Trash;

/// <summary>Permanently deletes articles that have been in the trash for the retention period.</summary>
internal sealed partial class TrashRetention(
    WriteQueue writes, ErasedWords erasedWords, IOptions<TrashOptions> options, TimeProvider clock, ILogger<TrashRetention> logger)
    : BackgroundService
{
    // Limits the time that one deletion blocks other writes.
    private const int BatchSize = 50;

    // Keeps the deletion out of the start of the server.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Deletes the articles moved to the trash at or before <paramref name="limit"/>, and returns their number.</summary>
    public async Task<int> PurgeAsync(DateTime limit, CancellationToken cancellationToken)
    {
        var (total, count) = (0, BatchSize);
        try
        {
            while (count == BatchSize)
            {
                var origin = ChangeOrigin.Current;
                count = await writes.WriteAsync((database, token) => DeleteBatchAsync(database, limit, origin, token), cancellationToken);
                total += count;
            }
        }
        finally
        {
            // The earlier batches are committed when a later one fails.
            if (total > 0)
            {
                erasedWords.Request();
                LogDeleted(total, limit);
            }
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
                await PurgeAsync(clock.GetUtcTime().AddDays(-options.Value.RetentionDays), stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "Deleting expired articles from the trash failed; the next attempt is in {Interval}", Interval);
            }
        }
    }

    private static async Task<int> DeleteBatchAsync(
        NewsDbContext database, DateTime limit, ChangeOrigin origin, CancellationToken cancellationToken)
    {
        var ids = await database.Articles.WithTrash().Where(article => article.DeletedAt <= limit)
            .OrderBy(article => article.DeletedAt).Select(article => article.Id).Take(BatchSize).ToListAsync(cancellationToken);
        if (ids.Count == 0)
        {
            return 0;
        }

        var report = await ArticleErasure.RunAsync(database, ids, cancellationToken);
        origin.Note("erasure", ids[0], report.ToString());
        return report.Articles;
    }

    [LoggerMessage(LogLevel.Information, "Permanently deleted {Count} articles that were moved to the trash before {Limit:u}")]
    private partial void LogDeleted(int count, DateTime limit);
}
