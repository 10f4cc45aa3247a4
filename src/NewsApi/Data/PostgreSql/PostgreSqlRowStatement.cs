using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace NewsApi.Data.PostgreSql;

/// <summary>A statement whose parameters are the columns of the rows, as arrays.</summary>
internal sealed class PostgreSqlRowStatement : RowStatement
{
    private readonly DbCommand _command;
    private readonly Type[] _types;

    public PostgreSqlRowStatement(DbConnection connection, string sql, IReadOnlyList<IProperty> columns)
    {
        (_command, _types) = (connection.CreateCommand(), [.. columns.Select(StoredType)]);
        _command.CommandText = sql;
        foreach (var (at, column) in columns.Index())
        {
            var type = $"{column.GetRelationalTypeMapping().StoreType}[]";
            _command.Parameters.Add(new NpgsqlParameter { ParameterName = $"@p{at}", DataTypeName = type });
        }

        _command.Prepare();
    }

    public override List<long> Run(int rows, Func<int, int, object?> valueAt)
    {
        for (var column = 0; column < _types.Length; column++)
        {
            var values = Array.CreateInstance(_types[column], rows);
            for (var row = 0; row < rows; row++)
            {
                values.SetValue(valueAt(row, column), row);
            }

            _command.Parameters[column].Value = values;
        }

        var keys = new List<long>();
        using var returned = _command.ExecuteReader();
        while (returned.Read())
        {
            keys.Add(returned.GetInt64(0));
        }

        return keys;
    }

    private static Type StoredType(IProperty column)
    {
        var type = column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType;
        return column.IsNullable && type.IsValueType && Nullable.GetUnderlyingType(type) is null
            ? typeof(Nullable<>).MakeGenericType(type)
            : type;
    }
}
