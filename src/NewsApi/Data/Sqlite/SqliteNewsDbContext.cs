using System.Data;
using System.Numerics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsApi.Data.Sqlite;

/// <summary>The store on SQLite.</summary>
internal sealed class SqliteNewsDbContext(DbContextOptions<SqliteNewsDbContext> options) : NewsDbContext(options)
{
    // A power of two. Four rows at once save the pages that all of them change for a rollback once, not four times.
    public override int CountAtOnce(int rows) => Math.Min(4, 1 << BitOperations.Log2((uint)rows));

    public override RowStatement PrepareRows(string sql, IReadOnlyList<IProperty> parameters) =>
        new SqliteRowStatement((SqliteConnection)Database.GetDbConnection(), sql);

    // What the provider takes for "deferred": a transaction that reads only must not wait for the writer, nor make it
    // wait. It sees one state all the same, for nothing shares its cache.
    public override async Task<IAsyncDisposable?> BeginSnapshotAsync(CancellationToken cancellationToken) =>
        Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellationToken)
            : null;
}
