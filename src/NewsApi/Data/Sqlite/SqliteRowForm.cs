using System.Numerics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsApi.Data.Sqlite;

/// <summary>Statements with a parameter for each value.</summary>
internal sealed class SqliteRowForm : RowForm
{
    public override bool IsForAnyCount => false;

    // A power of two. Four rows at once save the pages that all of them change for a rollback once, not four times.
    public override int CountInserted(int rows) => Math.Min(4, 1 << BitOperations.Log2((uint)rows));

    public override int CountUpdated(int rows) => 1;

    public override string Insert(string table, IReadOnlyList<string> columns, int rows)
    {
        var values = Enumerable.Range(0, rows).Select(row =>
            $"({string.Join(", ", Enumerable.Range(row * columns.Count, columns.Count).Select(at => $"@p{at}"))})");
        return $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES {string.Join(", ", values)}";
    }

    public override string Update(string table, IReadOnlyList<string> columns, Func<int, string, string, string> newValue)
    {
        var key = columns.Count - 1;
        var assignments = Enumerable.Range(0, key).Select(at => $"{columns[at]} = {newValue(at, columns[at], $"@p{at}")}");
        return $"UPDATE {table} SET {string.Join(", ", assignments)} WHERE {columns[key]} = @p{key}";
    }

    public override RowStatement Prepare(NewsDbContext database, string sql, IReadOnlyList<IProperty> columns) =>
        new SqliteRowStatement((SqliteConnection)database.Database.GetDbConnection(), sql, columns.Count);
}
