using System.Collections.Concurrent;
using System.Data.Common;
using NewsApi.Data;

namespace NewsApi.Jobs;

/// <summary>
/// Lets each job run on one server. The server renews the lease of a job while it works; if it stops or dies, another takes the job
/// over.
/// </summary>
internal sealed partial class JobLeases(StoreNodes nodes, TimeProvider clock, ILogger<JobLeases> logger)
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RenewalInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ReleaseTimeout = TimeSpan.FromSeconds(5);

    // Of the process, not of the server: after a crash, nobody renews the old ones.
    private readonly string _owner = $"{Environment.MachineName} {Environment.ProcessId} {Guid.NewGuid():N}";

    // The database takes a second run of the same job here for a renewal.
    private readonly ConcurrentDictionary<string, bool> _running = [];

    /// <summary>Runs <paramref name="work"/> while this server has the lease of the job; false if it runs already.</summary>
    /// <exception cref="OperationCanceledException">The lease was lost, or the work was cancelled.</exception>
    public Task<bool> TryRunAsync(JobKind kind, long id, Func<CancellationToken, Task> work, CancellationToken cancellationToken) =>
        TryRunAsync($"{kind} {id}", work, cancellationToken);

    /// <summary>Runs <paramref name="work"/> while this server has a lease; false if it runs already, here or elsewhere.</summary>
    /// <exception cref="OperationCanceledException">The lease was lost, or the work was cancelled.</exception>
    public async Task<bool> TryRunAsync(string job, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        if (!_running.TryAdd(job, true))
        {
            return false;
        }

        try
        {
            return await TryRunLeasedAsync(job, work, cancellationToken);
        }
        finally
        {
            _running.TryRemove(job, out _);
        }
    }

    private async Task<bool> TryRunLeasedAsync(string job, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        if (!await nodes.TryLeaseAsync(job, _owner, Duration, cancellationToken))
        {
            return false;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewal = RenewAsync(job, lost, ended.Token);
        try
        {
            await work(lost.Token);
        }
        finally
        {
            await ended.CancelAsync();
            await renewal;
            await ReleaseAsync(job);
        }

        return true;
    }

    // It ends the work before another server may take the lease.
    private async Task RenewAsync(string job, CancellationTokenSource lost, CancellationToken ended)
    {
        var renewedAt = clock.GetTimestamp();
        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(RenewalInterval, clock, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var now = clock.GetTimestamp();
            if (await TryRenewAsync(job, ended))
            {
                renewedAt = now;
            }
            else if (!ended.IsCancellationRequested && clock.GetElapsedTime(renewedAt) >= Duration - RenewalInterval)
            {
                LogLost(job);
                await lost.CancelAsync();
                return;
            }
        }
    }

    private async Task<bool> TryRenewAsync(string job, CancellationToken ended)
    {
        try
        {
            return await nodes.TryLeaseAsync(job, _owner, Duration, ended);
        }
        catch (Exception failure) when (failure is DbException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task ReleaseAsync(string job)
    {
        using var timeout = new CancellationTokenSource(ReleaseTimeout, clock);
        try
        {
            await nodes.ReleaseAsync(job, _owner, timeout.Token);
        }
        catch (Exception failure) when (failure is DbException or OperationCanceledException)
        {
            // It expires.
        }
    }

    [LoggerMessage(LogLevel.Warning, "The lease of {Job} could not be renewed; another server goes on with it")]
    private partial void LogLost(string job);
}
