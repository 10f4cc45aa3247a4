using Microsoft.EntityFrameworkCore;

namespace NewsApi.Data.Copying;

/// <summary>What differs between database systems when the rows of a whole store are copied.</summary>
internal abstract class StoreTransfer
{
    /// <summary>
    /// Removes triggers and references between tables from the current transaction: the log of changes is copied too, and a row
    /// may refer to one that follows.
    /// </summary>
    /// <returns>The statements that restore them.</returns>
    public async Task<IReadOnlyList<string>> SuspendAsync(NewsDbContext database, CancellationToken cancellationToken)
    {
        var restore = await ReadAsync(database, RestoreQuery, cancellationToken);
        await ExecuteAsync(database, await ReadAsync(database, SuspendQuery, cancellationToken), cancellationToken);
        return restore;
    }

    public static async Task ExecuteAsync(NewsDbContext database, IReadOnlyList<string> statements, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
        {
            await database.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        }
    }

    /// <summary>The last key that the database generated, of a row that may be deleted since; 0 where it generated none.</summary>
    public async Task<long> ReadLastKeyAsync(NewsDbContext database, string table, string column, CancellationToken cancellationToken) =>
        await database.Database.SqlQuery<long>(LastKeyQuery(table, column)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Makes the database generate the keys after <paramref name="last"/>.</summary>
    public abstract Task SetLastKeyAsync(
        NewsDbContext database, string table, string column, long last, CancellationToken cancellationToken);

    /// <summary>Returns the statements that remove triggers and references.</summary>
    protected abstract string SuspendQuery { get; }

    /// <summary>Returns the statements that restore them, as long as they are there.</summary>
    protected abstract string RestoreQuery { get; }

    protected abstract FormattableString LastKeyQuery(string table, string column);

    private static Task<List<string>> ReadAsync(NewsDbContext database, string query, CancellationToken cancellationToken) =>
        database.Database.SqlQueryRaw<string>(query).ToListAsync(cancellationToken);
}
