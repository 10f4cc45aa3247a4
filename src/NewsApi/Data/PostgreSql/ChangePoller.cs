using Npgsql;

namespace NewsApi.Data.PostgreSql;

/// <summary>Follows the changes that other servers commit: index and response cache are at most this much behind.</summary>
internal sealed partial class ChangePoller(IServiceScopeFactory scopes, ChangeFeed feed, ILogger<ChangePoller> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await feed.AnnounceLogAsync(scope.ServiceProvider.GetRequiredService<NewsDbContext>(), stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException { InnerException: NpgsqlException })
            {
                LogFailed(failure.GetBaseException().Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The changes of other servers could not be read; trying again: {Reason}")]
    private partial void LogFailed(string reason);
}
