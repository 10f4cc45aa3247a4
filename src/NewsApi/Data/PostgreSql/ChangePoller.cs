namespace NewsApi.Data.PostgreSql;

/// <summary>
/// Follows the changes that other servers commit, when it is told of them and at least each 200 ms: index and response cache are at most
/// this much behind.
/// </summary>
internal sealed partial class ChangePoller(
    IServiceScopeFactory scopes, ChangeFeed feed, ChangeSignals signals, ILogger<ChangePoller> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private bool _isFailing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await signals.WaitAsync(Interval, stoppingToken);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await feed.AnnounceLogAsync(scope.ServiceProvider.GetRequiredService<NewsDbContext>(), stoppingToken);
                _isFailing = false;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                if (!_isFailing)
                {
                    LogFailed(failure.GetBaseException().Message);
                }

                _isFailing = true;
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The changes of other servers cannot be read at present: {Reason}")]
    private partial void LogFailed(string reason);
}
