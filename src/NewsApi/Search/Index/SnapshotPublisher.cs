using System.Data.Common;
using Microsoft.Extensions.Options;
using NewsApi.Data;
using NewsApi.Jobs;

namespace NewsApi.Search.Index;

/// <summary>Copies the search index to the shared folder from time to time: one server of those that share a database does.</summary>
internal sealed partial class SnapshotPublisher(
    IndexSnapshots snapshots,
    SearchIndex index,
    IndexSource source,
    JobLeases leases,
    IOptions<SearchOptions> options,
    TimeProvider clock,
    ILogger<SnapshotPublisher> logger)
    : BackgroundService
{
    private const string Lease = "index snapshot";

    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(10);

    private readonly TimeSpan _interval = TimeSpan.FromMinutes(options.Value.SnapshotMinutes);
    private string? _loggedFailure;

    /// <summary>Adds a copy if the newest one is too old, and no other server does; returns whether it did.</summary>
    public async Task<bool> PublishIfDueAsync(CancellationToken cancellationToken)
    {
        var isDone = false;
        if (await IsDueAsync(cancellationToken))
        {
            await leases.TryRunAsync(Lease, async token => isDone = await IsDueAsync(token) && Publish(token), cancellationToken);
        }

        return isDone;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (snapshots.AreConfigured && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(CheckInterval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await PublishIfDueAsync(stoppingToken);
                _loggedFailure = null;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The server stops.
            }
            catch (Exception failure) when (IsPassing(failure))
            {
                Log(failure.GetBaseException().Message);
            }
        }
    }

    // A rebuild was requested because something is wrong with what there is.
    private async Task<bool> IsDueAsync(CancellationToken cancellationToken)
    {
        // A copy of nothing could not be told from one that lacks all.
        if (index.Current?.Stamp is not { IsCurrent: true, Sequence: > 0 } stamp || !index.State.HasCaughtUp)
        {
            return false;
        }

        var store = await source.ReadStoreIdAsync(cancellationToken);
        var newest = snapshots.List().FirstOrDefault(one => one.Stamp is { IsCurrent: true } other && other.StoreId == store);
        return newest is null || newest.Stamp!.Build < stamp.Build || clock.GetUtcNow().UtcDateTime - newest.WrittenAt >= _interval;
    }

    private bool Publish(CancellationToken cancellationToken)
    {
        if (index.Current is not { } current || snapshots.Add(current, cancellationToken) is not { } stamp)
        {
            return false;
        }

        LogPublished(stamp.Sequence);
        return true;
    }

    // A folder that cannot be reached stays so for more than one attempt.
    private void Log(string reason)
    {
        if (_loggedFailure != reason)
        {
            LogFailed(reason);
        }

        _loggedFailure = reason;
    }

    // The index was closed or replaced meanwhile, the shared folder or the database cannot be used now.
    private static bool IsPassing(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or ObjectDisposedException or DbException or OperationCanceledException
        || failure.IsTransient();

    [LoggerMessage(LogLevel.Information, "The search index was copied to the shared folder, as of change {Sequence}")]
    private partial void LogPublished(long sequence);

    [LoggerMessage(LogLevel.Warning, "The search index was not copied to the shared folder; the next attempt follows: {Reason}")]
    private partial void LogFailed(string reason);
}
