using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace NewsApi.Data;

/// <summary>
/// All rows of a kind in some order, a page at a time: EF Core writes the SQL of each order once, and no more than the
/// page's place in it changes.
/// </summary>
internal sealed class SortedRows<TEntity>(
    Func<NewsDbContext, IQueryable<TEntity>> all, Func<IQueryable<TEntity>, string, IQueryable<TEntity>> sort)
    where TEntity : class
{
    // Clients may combine keys in very many ways.
    private const int MaxOrders = 500;

    private readonly ConcurrentDictionary<string, string> _sql = new();

    public IQueryable<TEntity> Of(StoreReader reader) => all(reader.Database);

    public List<TEntity> Read(StoreReader reader, string order, int skip, int take)
    {
        if (!_sql.TryGetValue(order, out var sql))
        {
            if (_sql.Count >= MaxOrders)
            {
                _sql.Clear();
            }

            using var command = sort(Of(reader), order).CreateDbCommand();
            _sql[order] = sql = $"{command.CommandText}\nLIMIT @take OFFSET @skip";
        }

        return reader.Statements.Read<TEntity>(sql, sql, statement =>
        {
            statement.Bind("@take", take);
            statement.Bind("@skip", skip);
        });
    }
}
