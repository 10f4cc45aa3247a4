using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Search;
using NewsApi.Search.Index;
using NewsApi.Settings;

namespace NewsApi.Nodes;

/// <summary>Reports the state of this server to the others that share the database.</summary>
internal sealed partial class NodeReporter(
    StoreNodes nodes,
    StoreCondition condition,
    NodeIdentity identity,
    SearchIndex index,
    SearchHealthCheck readiness,
    TimeProvider clock,
    ILogger<NodeReporter> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly DateTime _startedAt = clock.GetUtcTime();
    private bool _isFailing;

    /// <summary>The state of this server, as seen now.</summary>
    public Node Describe() => new()
    {
        Id = identity.Id,
        Version = ProductVersion.Current.Version,
        Sequence = index.Sequence,
        Reason = condition.Reason ?? readiness.FindReason(),
        StartedAt = _startedAt,
        SeenAt = clock.GetUtcTime(),
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (nodes.IsShared && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await nodes.ReportAsync(Describe(), stoppingToken);
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

            await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await RemoveAsync();
    }

    // Not in StopAsync, which may run once more when the database is closed.
    private async Task RemoveAsync()
    {
        try
        {
            await nodes.RemoveAsync(identity.Id, CancellationToken.None);
        }
        catch (Exception failure)
        {
            // The others see when it was last seen.
            LogFailed(failure.GetBaseException().Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The state of this server cannot be reported to the others at present: {Reason}")]
    private partial void LogFailed(string reason);
}
