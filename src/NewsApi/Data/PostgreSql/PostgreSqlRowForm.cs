using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsApi.Data.PostgreSql;

/// <summary>
/// Statements with an array for each column: however many rows there are, one statement is prepared, and waits for the server once.
/// </summary>
internal sealed class PostgreSqlRowForm : RowForm
{
    // The rows of a statement are in memory together.
    private const int MaxCount = 1000;

    public override bool IsForAnyCount => true;

    public override int CountInserted(int rows) => Math.Min(rows, MaxCount);

    public override int CountUpdated(int rows) => Math.Min(rows, MaxCount);

    // Only with ORDER BY, PostgreSQL guarantees that keys are generated in the order of the rows. It does not sort what has this order.
    public override string Insert(string table, IReadOnlyList<string> columns, int rows)
    {
        var passed = Passed(columns);
        return $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {passed} "
            + $"FROM {Arrays(columns)} WITH ORDINALITY AS passed({passed}, place) ORDER BY place";
    }

    public override string Update(string table, IReadOnlyList<string> columns, Func<int, string, string, string> newValue)
    {
        var key = columns.Count - 1;
        var assignments = Enumerable.Range(0, key)
            .Select(at => $"{columns[at]} = {newValue(at, $"stored.{columns[at]}", $"passed.c{at}")}");
        return $"UPDATE {table} AS stored SET {string.Join(", ", assignments)} "
            + $"FROM {Arrays(columns)} AS passed({Passed(columns)}) WHERE stored.{columns[key]} = passed.c{key}";
    }

    public override RowStatement Prepare(NewsDbContext database, string sql, IReadOnlyList<IProperty> columns) =>
        new PostgreSqlRowStatement(database.Database.GetDbConnection(), sql, columns);

    private static string Arrays(IReadOnlyList<string> columns) => $"unnest({Names("@p", columns)})";

    private static string Passed(IReadOnlyList<string> columns) => Names("c", columns);

    private static string Names(string prefix, IReadOnlyList<string> columns) =>
        string.Join(", ", Enumerable.Range(0, columns.Count).Select(at => $"{prefix}{at}"));
}
