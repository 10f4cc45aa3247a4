using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsApi.Data.Copying;

/// <summary>The table of one kind of entity.</summary>
internal sealed class EntityTable<TEntity>(IEntityType entity) : StoreTable(entity)
    where TEntity : class
{
    // They are in memory together, and may have texts of megabytes.
    private const int RowsAtOnce = 16;

    private readonly IReadOnlyList<IProperty> _properties =
        [.. entity.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal)];

    private readonly IReadOnlyList<IProperty> _key = entity.FindPrimaryKey()!.Properties;

    public override Task<bool> HasRowsAsync(NewsDbContext database, CancellationToken cancellationToken) =>
        Rows(database).AnyAsync(cancellationToken);

    public override Task<long> CountAsync(NewsDbContext database, CancellationToken cancellationToken) =>
        Rows(database).LongCountAsync(cancellationToken);

    public override async Task<TableDigest> DigestAsync(NewsDbContext database, CancellationToken cancellationToken)
    {
        var digest = new RowDigest(_properties);
        await foreach (var row in Rows(database).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            digest.Add(row);
        }

        return digest.Of(Name);
    }

    public override async Task<TableDigest> CopyAsync(
        NewsDbContext source, NewsDbContext target, Action<long> onCopied, CancellationToken cancellationToken)
    {
        var (digest, rows) = (new RowDigest(_properties), new List<TEntity>());
        await foreach (var row in InOrderOfKeys(Rows(source)).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            digest.Add(row);
            rows.Add(row);
            if (rows.Count == RowsAtOnce)
            {
                target.Rows.Copy(rows);
                rows.Clear();
                onCopied(digest.Rows);
            }
        }

        target.Rows.Copy(rows);
        onCopied(digest.Rows);
        return digest.Of(Name);
    }

    private static IQueryable<TEntity> Rows(NewsDbContext database) =>
        database.Set<TEntity>().IgnoreQueryFilters().IgnoreAutoIncludes().AsNoTracking();

    // Indexes are written in their order.
    private IQueryable<TEntity> InOrderOfKeys(IQueryable<TEntity> rows) => _key.Skip(1).Aggregate(
        rows.OrderBy(row => EF.Property<object>(row, _key[0].Name)),
        (ordered, part) => ordered.ThenBy(row => EF.Property<object>(row, part.Name)));
}
