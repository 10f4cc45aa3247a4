using Microsoft.Data.Sqlite;

namespace NewsApi.Data.Sqlite;

/// <summary>
/// Checkpoints the WAL after a second without writes, and when the server stops: the database file is then complete, and a
/// copy of it is consistent.
/// </summary>
internal sealed partial class IdleCheckpoint(IConfiguration configuration, ILogger<IdleCheckpoint> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly string _database = SqliteProvider.PathOf(configuration);

    // A host may be stopped and disposed at the same time.
    private readonly Lock _turn = new();

    // Opened once at the start: a file that replaces the database later must not get the pages of this WAL.
    private SqliteConnection? _connection;
    private string? _failure;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _connection = SqliteFiles.Open(_database, SqliteOpenMode.ReadWrite);
        // Do not wait for readers and writers: the next attempt follows after a second.
        SqliteFiles.Execute(_connection, "PRAGMA busy_timeout=0");
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        TryCheckpoint();
    }

    public override void Dispose()
    {
        base.Dispose();
        lock (_turn)
        {
            _connection?.Dispose();
            _connection = null;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not the injected clock: what is compared are times of files, which are those of the system.
        using var timer = new PeriodicTimer(Interval);
        var last = default((long, DateTime));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var state = ReadState();
            if (state.Length > 0 && state == last)
            {
                TryCheckpoint();
            }

            last = state;
        }
    }

    private (long Length, DateTime WrittenAt) ReadState()
    {
        var log = new FileInfo(_database + "-wal");
        return log.Exists ? (log.Length, log.LastWriteTimeUtc) : default;
    }

    private void TryCheckpoint()
    {
        lock (_turn)
        {
            CheckpointOrLog();
        }
    }

    private void CheckpointOrLog()
    {
        try
        {
            if (_connection is { Handle: { } handle } && !SqliteConditions.HasMoved(handle))
            {
                SqliteFiles.Execute(_connection, "PRAGMA wal_checkpoint(TRUNCATE)");
                _failure = null;
            }
        }
        catch (SqliteException failure)
        {
            LogOnce(failure.Message);
        }
    }

    // A full disk stays full for more than a second.
    private void LogOnce(string failure)
    {
        if (failure != _failure)
        {
            _failure = failure;
            LogFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The write-ahead log could not be checkpointed; trying again: {Reason}")]
    private partial void LogFailed(string reason);
}
