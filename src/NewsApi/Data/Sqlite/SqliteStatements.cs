using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace NewsApi.Data.Sqlite;

/// <summary>
/// The statements of a connection that is kept. Each is prepared when it is first needed, and the code that reads its
/// rows is made from the model.
/// </summary>
internal sealed partial class SqliteStatements(sqlite3 connection, Func<IModel> model) : IDisposable
{
    // Filters make ever new statements; those that are asked often are soon there again.
    private const int MaxCount = 200;

    private readonly Dictionary<object, IDisposable> _prepared = [];

    /// <summary>
    /// The rows that <paramref name="sql"/> selects, which are whole entities; nothing tracks them. The statement is
    /// found again by its <paramref name="key"/>.
    /// </summary>
    public List<TEntity> Read<TEntity>(object key, string sql, Action<SqliteStatement> bind)
        where TEntity : class
    {
        var rows = Find<Rows<TEntity>>(key) ?? Keep(key, Prepare<TEntity>(sql));
        var found = new List<TEntity>();
        try
        {
            for (bind(rows.Statement); rows.Statement.Step();)
            {
                found.Add(rows.Read(rows.Statement));
            }
        }
        finally
        {
            rows.Statement.Reset();
        }

        return found;
    }

    /// <summary>Runs a command for all rows, in order; gives them the keys that the database made, where it makes them.</summary>
    public void Write<TEntity>(RowCommand command, IReadOnlyList<TEntity> rows, Action<TEntity, long>? setId)
        where TEntity : class
    {
        for (var done = 0; done < rows.Count;)
        {
            var (sql, count) = command.For(rows.Count - done);
            var statement = Of(sql, sql);
            Run(statement, command, [.. rows.Skip(done).Take(count)]);
            var last = raw.sqlite3_last_insert_rowid(connection);
            for (var at = 0; at < count && setId is not null; at++)
            {
                setId(rows[done + at], last - count + 1 + at);
            }

            done += count;
        }
    }

    private static void Run<TEntity>(SqliteStatement statement, RowCommand command, List<TEntity> rows)
        where TEntity : class
    {
        try
        {
            for (var at = 0; at < rows.Count; at++)
            {
                command.Bind(statement, at, rows[at]);
            }

            statement.Step();
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The one number that <paramref name="sql"/> selects.</summary>
    public long ReadNumber(string sql, Action<SqliteStatement> bind)
    {
        var statement = Of(sql, sql);
        try
        {
            bind(statement);
            statement.Step();
            return statement.GetInt64(0);
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Runs what has no rows.</summary>
    public void Execute(string sql)
    {
        var statement = Of(sql, sql);
        statement.Step();
        statement.Reset();
    }

    public void Dispose()
    {
        foreach (var statement in _prepared.Values)
        {
            statement.Dispose();
        }

        _prepared.Clear();
    }

    private SqliteStatement Of(object key, string sql) => Find<SqliteStatement>(key) ?? Keep(key, new SqliteStatement(connection, sql));

    private T? Find<T>(object key)
        where T : class, IDisposable => _prepared.TryGetValue(key, out var statement) ? (T)statement : null;

    private T Keep<T>(object key, T statement)
        where T : class, IDisposable
    {
        if (_prepared.Count >= MaxCount)
        {
            Dispose();
        }

        _prepared.Add(key, statement);
        return statement;
    }

    private Rows<TEntity> Prepare<TEntity>(string sql)
        where TEntity : class
    {
        var statement = new SqliteStatement(connection, sql);
        return new Rows<TEntity>(statement, RowReader.Of<TEntity>(model(), statement));
    }

    private sealed record Rows<TEntity>(SqliteStatement Statement, Func<SqliteStatement, TEntity> Read) : IDisposable
    {
        public void Dispose() => Statement.Dispose();
    }
}
