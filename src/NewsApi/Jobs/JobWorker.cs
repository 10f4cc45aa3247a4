namespace NewsApi.Jobs;

/// <summary>
/// Works on stored jobs of one kind, one after the other: on those that this server is told of, and on those that another server has
/// left.
/// </summary>
internal sealed partial class JobWorker(JobKind kind, JobLeases leases, TimeProvider clock, ILogger<JobWorker> logger)
{
    // How soon a server takes over what another has left.
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private TaskCompletionSource _signalled = NewSignal();

    /// <summary>Tells that there is a new job.</summary>
    public void Signal()
    {
        lock (_lock)
        {
            _signalled.TrySetResult();
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
            var (signalled, pause) = (Reset(), PollInterval);
            try
            {
                foreach (var id in await find(stoppingToken))
                {
                    await leases.TryRunAsync(kind, id, token => run(id, token), stoppingToken);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The database may be out of reach, the disk full, or the lease lost.
                LogFailed(failure, kind, RetryPause);
                (signalled, pause) = (Task.Delay(RetryPause, clock, stoppingToken), RetryPause);
            }

            using var ended = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(signalled, Task.Delay(pause, clock, ended.Token));
            await ended.CancelAsync();
        }
    }

    private Task Reset()
    {
        lock (_lock)
        {
            _signalled = _signalled.Task.IsCompleted ? NewSignal() : _signalled;
            return _signalled.Task;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(LogLevel.Warning, "Jobs of the kind {Kind} do not go on; the next attempt is in {Pause}")]
    private partial void LogFailed(Exception failure, JobKind kind, TimeSpan pause);
}
