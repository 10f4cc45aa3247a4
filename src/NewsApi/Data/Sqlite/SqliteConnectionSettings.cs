using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace NewsApi.Data.Sqlite;

/// <summary>
/// Gives every connection its settings, once: a commit is on disk before it is acknowledged, and 16 MB of pages are
/// kept (measured: a fifth faster than the default 2 MB; more gains nothing). The log is copied into the database when
/// it has 32 MB, not 4 as by default, where <see cref="LogCopier"/> does not do it.
/// </summary>
internal sealed class SqliteConnectionSettings : DbConnectionInterceptor
{
    public const string CacheSize = "PRAGMA cache_size=-16000";

    private const string Settings = $"PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=8000; {CacheSize};";

    /// <summary>
    /// Keeps the plans of prepared statements: SQLite would make a statement anew whenever the number of its LIMIT is bound, even
    /// to the same number, which took half the time of reading a page.
    /// </summary>
    public static void KeepPlans(sqlite3 connection) => _ = raw.sqlite3_db_config(connection, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);

    // Pooled connections keep their native handle, and with it their settings.
    private readonly ConditionalWeakTable<object, object> _done = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private void Apply(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle;
        if (handle is null || _done.TryGetValue(handle, out _))
        {
            return;
        }

        KeepPlans(handle);
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
        _done.AddOrUpdate(handle, handle);
    }
}
