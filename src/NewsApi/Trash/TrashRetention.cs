using Microsoft.Extensions.Options;
using NewsApi.Data;

namespace NewsApi.Trash;

/// <summary>Empties the trash of what has been in it for too long.</summary>
internal sealed partial class TrashRetention(
    ArticleTrash trash, IOptions<TrashOptions> options, TimeProvider clock, ILogger<TrashRetention> logger) : BackgroundService
{
    // Who starts the server has better to do in the first minute.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Removes for good what is too old by now.</summary>
    public async Task PurgeAsync(CancellationToken cancellationToken)
    {
        var count = await trash.PurgeAsync(clock.GetUtcTime().AddDays(-options.Value.RetentionDays), cancellationToken);
        if (count > 0)
        {
            LogRemoved(count, options.Value.RetentionDays);
        }
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
                await PurgeAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "The trash was not emptied; trying again in {Interval}", Interval);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} articles were removed after {Days} days in the trash")]
    private partial void LogRemoved(int count, int days);
}
