using Microsoft.Data.Sqlite;

namespace NewsApi.Data.Sqlite;

/// <summary>
/// Checkpoints the write-ahead log when nobody has written for a second, and when the server stops: the database file then
/// holds everything, and a plain copy of it is whole.
/// </summary>
internal sealed class IdleCheckpoint(IConfiguration configuration, TimeProvider clock, ILogger<IdleCheckpoint> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly string _database = SqliteProvider.PathOf(configuration);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        TryCheckpoint();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
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
        try
        {
            using var connection = SqliteFiles.Open(_database, SqliteOpenMode.ReadWrite);
            // Who reads or writes just now is not kept waiting: the next second comes soon.
            SqliteFiles.Execute(connection, "PRAGMA busy_timeout=0; PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException failure)
        {
            logger.LogWarning("The write-ahead log could not be checkpointed; trying again: {Reason}", failure.Message);
        }
    }
}
