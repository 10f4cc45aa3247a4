using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsApi.Data;

/// <summary>
/// A query by one value that is asked again and again. EF Core writes its SQL from the model, once; then the command is
/// prepared for each connection, and its rows are read without the rest of EF.
/// </summary>
internal sealed class PreparedQuery<TEntity, TKey>(Func<NewsDbContext, TKey, IQueryable<TEntity>> query)
    where TEntity : class
{
    private Func<DbDataReader, TEntity>? _read;

    /// <summary>The rows for <paramref name="key"/>, in the current transaction; nothing tracks them.</summary>
    public async Task<List<TEntity>> ReadAsync(NewsDbContext database, TKey key, CancellationToken cancellationToken)
    {
        var command = PreparedCommands.Of(
            database.Database.GetDbConnection(), this, () => query(database, key).CreateDbCommand());
        command.Parameters[0].Value = key;
        command.Transaction = database.Database.CurrentTransaction?.GetDbTransaction();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        _read ??= RowReader.Of<TEntity>(database.Model, rows);
        var read = new List<TEntity>();
        while (await rows.ReadAsync(cancellationToken))
        {
            read.Add(_read(rows));
        }

        return read;
    }
}
