using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NewsApi.Data.Sqlite;

namespace NewsApi.Data;

/// <summary>
/// All rows of a kind in some order, a page at a time: EF Core writes the SQL of each order once, and no more than the
/// page's place in it changes.
/// </summary>
/// <param name="all">The rows.</param>
/// <param name="sort">Their order by a name, and what is read of them: the whole entity, and what else is wanted of it.</param>
internal sealed class SortedRows<TEntity>(
    Func<NewsDbContext, IQueryable<TEntity>> all, Func<IQueryable<TEntity>, string, IQueryable<object>> sort)
    where TEntity : class
{
    // Clients may combine keys in very many ways.
    private const int MaxOrders = 500;

    private readonly ConcurrentDictionary<string, Sql> _sql = new();
    private Func<SqliteStatement, TEntity>? _read;

    public long Count(StoreReader reader) => reader.Count(all(reader.Database));

    /// <summary>Begins to read the rows of a page.</summary>
    public RunningStatement Run(StoreReader reader, string order, int skip, int take)
    {
        var sql = _sql.TryGetValue(order, out var known) ? known : Remember(order, reader);
        var rows = reader.Statements.Run(sql, sql.Text);
        rows.Row.Bind("@take", take);
        rows.Row.Bind("@skip", skip);
        return rows;
    }

    /// <summary>The entity that a row has.</summary>
    public TEntity EntityOf(StoreReader reader, SqliteStatement row) => (_read ??= RowReader.Of<TEntity>(reader.Database.Model, row))(row);

    private Sql Remember(string order, StoreReader reader)
    {
        if (_sql.Count >= MaxOrders)
        {
            _sql.Clear();
        }

        using var command = sort(all(reader.Database), order).CreateDbCommand();
        return _sql[order] = new Sql($"{command.CommandText}\nLIMIT @take OFFSET @skip");
    }

    // Found by itself, not by its text, which is long.
    private sealed class Sql(string text)
    {
        public string Text => text;
    }
}
