using NewsApi.Data;

namespace NewsApi.Jobs;

/// <summary>Reports the jobs of this server to the others that share the database.</summary>
internal sealed partial class JobReporter(JobList jobs, StoreNodes nodes, ILogger<JobReporter> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private bool _isFailing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (nodes.IsShared && !stoppingToken.IsCancellationRequested)
        {
            await ReportAsync(stoppingToken);
            await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // Not in StopAsync, which may run once more when the database is closed.
        if (nodes.IsShared)
        {
            await ReportAsync(CancellationToken.None);
        }
    }

    private async Task ReportAsync(CancellationToken cancellationToken)
    {
        try
        {
            await jobs.ReportAsync(cancellationToken);
            _isFailing = false;
        }
        catch (Exception failure)
        {
            if (!_isFailing && !cancellationToken.IsCancellationRequested)
            {
                LogFailed(failure.GetBaseException().Message);
            }

            _isFailing = true;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The jobs of this server cannot be reported to the others at present: {Reason}")]
    private partial void LogFailed(string reason);
}
