using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace NewsApi.Data.Sqlite;

/// <summary>
/// The writer's connection, kept open with its commands prepared, and its transactions. They are begun, and divided by
/// savepoints, in SQLite's own words: the provider waits for a lock by blocking its thread.
/// </summary>
internal sealed class WriterSession : IAsyncDisposable
{
    // Where the copier is held up, the log is copied in the turn of a commit at 128 MB.
    private const string CopiedElsewhere = "PRAGMA wal_autocheckpoint=32000";

    // Where what savepoints may give back is kept. In memory a page costs a copy, in a file two calls of the system; but of a
    // long list in memory SQLite walks the whole at the end of each statement: an edit of 16,000 quotes took a minute, not
    // nine seconds.
    private const string UndoInMemory = "PRAGMA temp_store=MEMORY";
    private const string UndoInFile = "PRAGMA temp_store=FILE";

    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(50);

    private readonly AsyncServiceScope _scope;
    private readonly SqliteConnection _connection;
    private readonly LogCopier _copier;
    private string _undo = "";

    private WriterSession(AsyncServiceScope scope, NewsDbContext database)
    {
        (_scope, Database) = (scope, database);
        _connection = (SqliteConnection)database.Database.GetDbConnection();
        _copier = new LogCopier(_connection.DataSource);
        Execute(CopiedElsewhere);
    }

    /// <summary>What changes are made through, within the transaction.</summary>
    public NewsDbContext Database { get; }

    public static async Task<WriterSession> OpenAsync(IServiceScopeFactory scopes)
    {
        var scope = scopes.CreateAsyncScope();
        try
        {
            var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
            database.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
            await database.Database.OpenConnectionAsync();
            return new WriterSession(scope, database);
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Begins to write; waits for another process that does at most for <paramref name="patience"/>. What is to be done is
    /// <paramref name="little"/> where each savepoint changes some hundred pages at most.
    /// </summary>
    /// <exception cref="StoreBusyException">It still does.</exception>
    public async Task BeginAsync(bool little, TimeSpan patience, TimeProvider clock)
    {
        KeepUndo(little ? UndoInMemory : UndoInFile);
        var (started, pause) = (clock.GetTimestamp(), TimeSpan.FromMilliseconds(1));
        while (!TryExecute("BEGIN IMMEDIATE"))
        {
            if (clock.GetElapsedTime(started) >= patience)
            {
                throw new StoreBusyException("Another process is writing to the database.");
            }

            await Task.Delay(pause, clock);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>Begins a part of the transaction that can be undone by itself.</summary>
    public void Save() => SqliteStatements.Of(Database).Execute("SAVEPOINT change");

    public void Release() => SqliteStatements.Of(Database).Execute("RELEASE change");

    public void Undo() => Execute("ROLLBACK TO change; RELEASE change");

    /// <summary>Puts the transaction on disk.</summary>
    public void Commit() => Execute("COMMIT");

    /// <summary>What is to be done after a commit, once its callers have their answers.</summary>
    /// <exception cref="SqliteException">The log could not be copied into the database; it is still whole.</exception>
    public Task TidyAsync()
    {
        var code = raw.sqlite3_db_status(_connection.Handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, 1);
        SqliteException.ThrowExceptionForRC(code, _connection.Handle);
        return _copier.AfterCommitAsync(_connection.Handle!, pages);
    }

    public async ValueTask DisposeAsync()
    {
        await _copier.DisposeAsync();

        // The pool would hand the connection on with the transaction that the provider knows nothing of.
        if (_connection.Handle is { } handle && raw.sqlite3_get_autocommit(handle) == 0)
        {
            Execute("ROLLBACK");
        }

        await Database.Database.CloseConnectionAsync();
        await _scope.DisposeAsync();
    }

    // It holds from the next transaction on.
    private void KeepUndo(string where)
    {
        if (_undo != where)
        {
            Execute(where);
            _undo = where;
        }
    }

    private bool TryExecute(string sql)
    {
        var code = raw.sqlite3_exec(_connection.Handle, sql);
        if (code is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            return false;
        }

        SqliteException.ThrowExceptionForRC(code, _connection.Handle);
        return true;
    }

    private void Execute(string sql)
    {
        if (!TryExecute(sql))
        {
            throw new StoreBusyException("Another process is writing to the database.");
        }
    }
}
