using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace NewsApi.Data.PostgreSql;

/// <summary>
/// Statements with an array for each column. However many rows there are, the statement is the same, is prepared once, and waits for the
/// server once.
/// </summary>
internal sealed class RowArrays : RowForm
{
    // The rows of a statement are in memory together.
    private const int MaxCount = 1000;

    public override int CountInserted(int rows) => Math.Min(rows, MaxCount);

    public override int CountUpdated(int rows) => Math.Min(rows, MaxCount);

    public override int CountParameters(int rows) => 1;

    public override string Insert(string table, IReadOnlyList<string> columns, int rows) =>
        $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT * FROM {Arrays(columns)}";

    public override string Update(string table, IReadOnlyList<string> columns, Func<int, string, string, string> newValue)
    {
        var key = columns.Count - 1;
        var assignments = Enumerable.Range(0, key).Select(at => $"{columns[at]} = {newValue(at, $"stored.{columns[at]}", $"passed.c{at}")}");
        var passed = string.Join(", ", Enumerable.Range(0, columns.Count).Select(at => $"c{at}"));
        return $"UPDATE {table} AS stored SET {string.Join(", ", assignments)} "
            + $"FROM {Arrays(columns)} AS passed({passed}) WHERE stored.{columns[key]} = passed.c{key}";
    }

    public override DbParameter CreateParameter(DbCommand command, string name, IProperty property) =>
        new NpgsqlParameter { ParameterName = name, DataTypeName = $"{property.GetRelationalTypeMapping().StoreType}[]" };

    public override void SetValues(DbCommand command, IReadOnlyList<IProperty> columns, int rows, Func<int, int, object?> valueAt)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            var values = Array.CreateInstance(StoredType(columns[column]), rows);
            for (var row = 0; row < rows; row++)
            {
                values.SetValue(ToStored(columns[column], valueAt(row, column)), row);
            }

            command.Parameters[column].Value = values;
        }
    }

    private static string Arrays(IReadOnlyList<string> columns) =>
        $"unnest({string.Join(", ", Enumerable.Range(0, columns.Count).Select(at => $"@p{at}"))})";

    private static Type StoredType(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return property.IsNullable && type.IsValueType && Nullable.GetUnderlyingType(type) is null
            ? typeof(Nullable<>).MakeGenericType(type)
            : type;
    }
}
