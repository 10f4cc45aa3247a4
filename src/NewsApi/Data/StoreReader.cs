using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsApi.Data.Sqlite;
using SQLitePCL;

namespace NewsApi.Data;

/// <summary>
/// Reads the database by SQL that EF Core writes from the model, without the rest of EF. It has a connection of its own,
/// which only one uses at a time.
/// </summary>
internal sealed class StoreReader : IDisposable
{
    private readonly Lazy<IServiceScope> _scope;
    private readonly sqlite3 _connection;

    public StoreReader(IServiceScopeFactory scopes, string path)
    {
        // To get Entity Framework ready takes longer than many a query that needs none.
        _scope = new Lazy<IServiceScope>(scopes.CreateScope);
        var code = raw.sqlite3_open_v2(
            path, out _connection, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX | raw.SQLITE_OPEN_URI, null);
        SqliteException.ThrowExceptionForRC(code, _connection);
        SqliteConnectionSettings.KeepPlans(_connection);
        Statements = new SqliteStatements(_connection, () => Database.Model);
        Statements.Execute(SqliteConnectionSettings.CacheSize);
    }

    /// <summary>What queries are written with; it does not run them.</summary>
    public NewsDbContext Database => _scope.Value.ServiceProvider.GetRequiredService<NewsDbContext>();

    public SqliteStatements Statements { get; }

    /// <summary>The rows of a query, whatever its conditions and order; nothing tracks them.</summary>
    public List<TEntity> Read<TEntity>(IQueryable<TEntity> query)
        where TEntity : class
    {
        using var command = query.CreateDbCommand();
        return Statements.Read<TEntity>(command.CommandText, command.CommandText, statement => Bind(statement, command));
    }

    /// <summary>How many rows a query has.</summary>
    public long Count<TEntity>(IQueryable<TEntity> query)
    {
        using var command = query.Select(row => 1).CreateDbCommand();
        return Statements.ReadNumber($"SELECT COUNT(*) FROM ({command.CommandText})", statement => Bind(statement, command));
    }

    public void Dispose()
    {
        Statements.Dispose();
        _connection.Dispose();
        if (_scope.IsValueCreated)
        {
            _scope.Value.Dispose();
        }
    }

    private static void Bind(SqliteStatement statement, DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            statement.Bind(parameter.ParameterName, parameter.Value);
        }
    }
}
