using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsApi.Model;

namespace NewsApi.Data.Copying;

/// <summary>A table of the model as a whole: everything in it, the trash too.</summary>
internal abstract class StoreTable(IEntityType entity)
{
    // The identity of the store, and what its running servers know of each other.
    private static readonly Type[] OfServers = [typeof(StoreInfo), typeof(Node), typeof(NodeJob), typeof(JobLease)];

    public string Name { get; } = entity.GetTableName()!;

    /// <summary>The column of the key that the database generates; null where the program gives the keys.</summary>
    public string? GeneratedKey { get; } = entity.GetProperties().SingleOrDefault(RowCommand.IsGenerated)?.GetColumnName();

    /// <summary>The tables with the data of a store, those that others refer to first; the identity of the store is none.</summary>
    public static IReadOnlyList<StoreTable> AllOf(IModel model)
    {
        var waiting = model.GetEntityTypes().Where(entity => !OfServers.Contains(entity.ClrType))
            .OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal).ToList();
        var tables = new List<StoreTable>(waiting.Count);
        while (waiting.Count > 0)
        {
            var next = waiting.Find(entity => !entity.GetForeignKeys().Any(key => waiting.Contains(key.PrincipalEntityType)
                && key.PrincipalEntityType != entity)) ?? waiting[0];
            waiting.Remove(next);
            tables.Add(Create(next));
        }

        return tables;
    }

    public abstract Task<bool> HasRowsAsync(NewsDbContext database, CancellationToken cancellationToken);

    public abstract Task<long> CountAsync(NewsDbContext database, CancellationToken cancellationToken);

    /// <summary>Counts and hashes the rows, which are not in memory together.</summary>
    public abstract Task<TableDigest> DigestAsync(NewsDbContext database, CancellationToken cancellationToken);

    /// <summary>Reads the rows of one database and inserts them with their keys into another, a few at a time.</summary>
    /// <param name="source">The database to read.</param>
    /// <param name="target">The database to write, in its current transaction.</param>
    /// <param name="onCopied">Is told how many rows were copied so far.</param>
    /// <param name="cancellationToken"></param>
    /// <returns>The digest of the rows that were read.</returns>
    public abstract Task<TableDigest> CopyAsync(
        NewsDbContext source, NewsDbContext target, Action<long> onCopied, CancellationToken cancellationToken);

    private static StoreTable Create(IEntityType entity) =>
        (StoreTable)Activator.CreateInstance(typeof(EntityTable<>).MakeGenericType(entity.ClrType), entity)!;
}
