using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace NewsApi.Data.PostgreSql;

/// <summary>
/// A standby of the database that can be read. A request gets it with one connection for all its queries, once that has every change
/// that this server knows of: what follows the change log, such as the response cache, holds for it, too.
/// </summary>
internal sealed partial class PostgreSqlReplica : IAsyncDisposable
{
    private const string Lagging = "It lacks changes for longer than usual.";

    // A standby applies a commit within a few milliseconds; else the request reads the database.
    private static readonly TimeSpan MaxWait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan WaitInterval = TimeSpan.FromMilliseconds(5);

    private static readonly TimeSpan OpeningTimeout = TimeSpan.FromSeconds(1);

    // Until then, requests do not try again.
    private static readonly TimeSpan LagPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FailurePause = TimeSpan.FromSeconds(5);

    private readonly NpgsqlDataSource? _source;
    private readonly DbContextOptions<PostgreSqlNewsDbContext>? _options;
    private readonly ChangeFeed _feed;
    private readonly StoreIdentity _identity;
    private readonly TimeProvider _clock;
    private readonly ILogger<PostgreSqlReplica> _logger;
    private readonly Lock _lock = new();
    private DateTimeOffset _nextAttempt;
    private string? _fault;
    private bool _isDoubtful;

    public PostgreSqlReplica(
        IServiceProvider services, IConfiguration configuration, ChangeFeed feed, StoreIdentity identity, TimeProvider clock,
        ILogger<PostgreSqlReplica> logger)
    {
        (_feed, _identity, _clock, _logger) = (feed, identity, clock, logger);
        if (ConnectionStringOf(configuration) is { } connection)
        {
            _source = NpgsqlDataSource.Create(connection);
            var options = new DbContextOptionsBuilder<PostgreSqlNewsDbContext>().UseApplicationServiceProvider(services);
            PostgreSqlProvider.Configure(options, services, _source);
            _options = options.Options;
        }
    }

    /// <summary>The connection string as configured; null where there is no replica.</summary>
    /// <exception cref="Settings.StartFailure">It is not valid.</exception>
    public static NpgsqlConnectionStringBuilder? ConnectionStringOf(IConfiguration configuration) =>
        configuration.GetConnectionString(StoreSetup.ReplicaName) is { Length: > 0 }
            ? PostgreSqlProvider.ConnectionStringOf(configuration, StoreSetup.ReplicaName)
            : null;

    public ValueTask DisposeAsync() => _source?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Opens it; null where the request must read the database.</summary>
    public async Task<NewsDbContext?> TryOpenAsync(CancellationToken cancellationToken)
    {
        if (_options is null)
        {
            return null;
        }

        var database = MayTry() ? await OpenAsync(_options, cancellationToken) : null;
        StoreTelemetry.ReplicaReads.Add(1, new KeyValuePair<string, object?>("used", database is not null));
        return database;
    }

    private async Task<NewsDbContext?> OpenAsync(
        DbContextOptions<PostgreSqlNewsDbContext> options, CancellationToken cancellationToken)
    {
        var database = new PostgreSqlNewsDbContext(options);
        var reason = await FindFaultAsync(database, cancellationToken);
        Note(reason);
        if (reason is null)
        {
            return database;
        }

        await database.DisposeAsync();
        return null;
    }

    private async Task<string?> FindFaultAsync(PostgreSqlNewsDbContext database, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(OpeningTimeout);
        try
        {
            await database.Database.OpenConnectionAsync(timeout.Token);
            return await FindLackAsync(database, _feed.Sequence, timeout.Token);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested
            && failure is NpgsqlException or InvalidOperationException or OperationCanceledException)
        {
            return failure is OperationCanceledException ? "It does not respond." : failure.GetBaseException().Message;
        }
    }

    private async Task<string?> FindLackAsync(PostgreSqlNewsDbContext database, long sequence, CancellationToken cancellationToken)
    {
        var started = _clock.GetTimestamp();
        while (true)
        {
            var state = await database.StoreInfos
                .Select(store => new { store.Id, Last = database.Changes.Max(change => (long?)change.Sequence) ?? 0 })
                .SingleAsync(cancellationToken);
            if (state.Id != _identity.Id)
            {
                return "It is a replica of another database.";
            }

            if (state.Last >= sequence)
            {
                return null;
            }

            if (_clock.GetElapsedTime(started) >= MaxWait)
            {
                return Lagging;
            }

            await Task.Delay(WaitInterval, _clock, cancellationToken);
        }
    }

    // While it cannot be used, one request at a time finds out whether it can again.
    private bool MayTry()
    {
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            if (now < _nextAttempt)
            {
                return false;
            }

            _nextAttempt = _isDoubtful ? now + FailurePause : default;
            return true;
        }
    }

    private void Note(string? reason)
    {
        lock (_lock)
        {
            _isDoubtful = reason is not null;
            _nextAttempt = reason is null ? default : _clock.GetUtcNow() + (reason == Lagging ? LagPause : FailurePause);
            if (reason != Lagging)
            {
                NoteFault(reason);
            }
        }
    }

    private void NoteFault(string? fault)
    {
        if (fault is not null)
        {
            // After a restart of the replica all of its connections are dead.
            _source!.Clear();
        }

        if (fault is not null && fault != _fault)
        {
            LogUnusable(fault);
        }
        else if (fault is null && _fault is not null)
        {
            LogUsable();
        }

        _fault = fault;
    }

    [LoggerMessage(LogLevel.Warning, "The read replica is not used, lists and exports read the database: {Reason}")]
    private partial void LogUnusable(string reason);

    [LoggerMessage(LogLevel.Information, "The read replica is used again")]
    private partial void LogUsable();
}
