using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsApi.Data.PostgreSql;

internal sealed class PostgreSqlRowStatement : RowStatement
{
    private readonly DbCommand _command;

    public PostgreSqlRowStatement(DbConnection connection, string sql, IEnumerable<IProperty> parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        foreach (var (at, property) in parameters.Index())
        {
            _command.Parameters.Add(property.GetRelationalTypeMapping().CreateParameter(_command, $"@p{at}", null, property.IsNullable));
        }

        _command.Prepare();
    }

    public override void Set(int at, object? value) => _command.Parameters[at].Value = value ?? DBNull.Value;

    public override List<long> Run()
    {
        var keys = new List<long>();
        using var returned = _command.ExecuteReader();
        while (returned.Read())
        {
            keys.Add(returned.GetInt64(0));
        }

        return keys;
    }
}
