namespace NewsApi.Jobs;

/// <summary>
/// Works on stored jobs of one kind, one after the other: on those that this server is told of, and on those that another server has
/// left.
/// </summary>
internal sealed partial class JobWorker(JobKind kind, JobLeases leases, TimeProvider clock, ILogger<JobWorker> logger) : IDisposable
{
    // How soon a server takes over what another has left.
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _signalled = new(0);

    /// <summary>Tells that there is a new job.</summary>
    public void Signal()
    {
        // More signals than one tell nothing more.
        if (_signalled.CurrentCount == 0)
        {
            _signalled.Release();
        }
    }

    /// <summary>Works until the server stops.</summary>
    /// <param name="find">Lists the jobs that have not ended, oldest first.</param>
    /// <param name="run">Runs a job until it has ended.</param>
    /// <param name="stoppingToken"></param>
    public async Task RunAsync(
        Func<CancellationToken, Task<IReadOnlyList<long>>> find, Func<long, CancellationToken, Task> run, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var id in await find(stoppingToken))
                {
                    await leases.TryRunAsync(kind, id, token => run(id, token), stoppingToken);
                }

                await _signalled.WaitAsync(PollInterval, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The database may be out of reach, the disk full, or the lease lost.
                LogFailed(failure, kind, RetryPause);
                await Task.Delay(RetryPause, clock, stoppingToken);
            }
        }
    }

    public void Dispose() => _signalled.Dispose();

    [LoggerMessage(LogLevel.Warning, "Jobs of the kind {Kind} do not go on; the next attempt is in {Pause}")]
    private partial void LogFailed(Exception failure, JobKind kind, TimeSpan pause);
}
