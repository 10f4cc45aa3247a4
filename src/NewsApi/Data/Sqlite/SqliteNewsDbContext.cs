using System.Data;
using Microsoft.EntityFrameworkCore;

namespace NewsApi.Data.Sqlite;

/// <summary>The store on SQLite.</summary>
internal sealed class SqliteNewsDbContext(DbContextOptions<SqliteNewsDbContext> options) : NewsDbContext(options)
{
    public override RowForm RowForm { get; } = new SqliteRowForm();

    // What the provider takes for "deferred": a transaction that reads only must not wait for the writer, nor make it
    // wait. It sees one state all the same, for nothing shares its cache.
    public override async Task<IAsyncDisposable?> BeginSnapshotAsync(CancellationToken cancellationToken) =>
        Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellationToken)
            : null;
}
