using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsApi.Data.Sqlite;

namespace NewsApi.Data;

/// <summary>
/// A query by one value that is asked again and again. EF Core writes its SQL from the model, once; then the statement
/// is prepared for each connection, and its rows are read without the rest of EF.
/// </summary>
internal sealed class PreparedQuery<TEntity, TKey>(Func<NewsDbContext, TKey, IQueryable<TEntity>> query)
    where TEntity : class
{
    private Sql? _sql;

    /// <summary>The rows for <paramref name="key"/>, in the current transaction of a connection that is kept.</summary>
    public List<TEntity> Read(NewsDbContext database, TKey key) => Read(SqliteStatements.Of(database), () => database, key);

    /// <summary>The rows for <paramref name="key"/>, as the reader sees the database.</summary>
    public List<TEntity> Read(StoreReader reader, TKey key) => Read(reader.Statements, () => reader.Database, key);

    private List<TEntity> Read(SqliteStatements statements, Func<NewsDbContext> database, TKey key)
    {
        var sql = SqlFor(database, key);
        return statements.Read<TEntity>(this, sql.Text, statement => Bind(statement, sql, key));
    }

    private static void Bind(SqliteStatement statement, Sql sql, TKey key)
    {
        // The same place in every statement of this text.
        sql.KeyPlace = sql.KeyPlace > 0 ? sql.KeyPlace : statement.PlaceOf(sql.Key);
        if (key is long number)
        {
            statement.Bind(sql.KeyPlace, number);
        }
        else
        {
            statement.Bind(sql.KeyPlace, key);
        }

        foreach (var (name, value) in sql.Others)
        {
            statement.Bind(name, value);
        }
    }

    private Sql SqlFor(Func<NewsDbContext> database, TKey key) => _sql ??= SqlOf(database(), key);

    private Sql SqlOf(NewsDbContext database, TKey key)
    {
        using var command = query(database, key).CreateDbCommand();
        var parameters = command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value)).ToList();
        return new Sql(command.CommandText, parameters[0].ParameterName, parameters[1..]);
    }

    private sealed record Sql(string Text, string Key, List<(string Name, object? Value)> Others)
    {
        public int KeyPlace { get; set; }
    }
}
