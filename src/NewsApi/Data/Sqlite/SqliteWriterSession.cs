using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace NewsApi.Data.Sqlite;

/// <summary>
/// The writer's session on SQLite. Transactions are begun by SQLite itself: the provider waits for a lock by blocking its
/// thread.
/// </summary>
internal sealed class SqliteWriterSession : WriterSession
{
    // Where the checkpointer is held up, a commit checkpoints at 128 MB of log.
    private const string CheckpointedElsewhere = "PRAGMA wal_autocheckpoint=32000";

    // What is deleted is overwritten with zeros: erased texts must not stay in free pages.
    private const string EraseDeleted = "PRAGMA secure_delete=ON";

    // Where the pages for a rollback to a savepoint are stored. In memory a page costs a copy, in a file two system calls; but
    // SQLite walks a list in memory at the end of each statement: an edit of 16,000 quotes took a minute, in a file 9 s.
    private const string JournalInMemory = "PRAGMA temp_store=MEMORY";
    private const string JournalInFile = "PRAGMA temp_store=FILE";

    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(50);

    private readonly AsyncServiceScope _scope;
    private readonly TimeProvider _clock;
    private readonly SqliteConnection _connection;
    private readonly WalCheckpointer _checkpointer;
    private string _journal = "";

    private SqliteWriterSession(AsyncServiceScope scope, NewsDbContext database)
    {
        (_scope, Database, _clock) = (scope, database, scope.ServiceProvider.GetRequiredService<TimeProvider>());
        _connection = (SqliteConnection)database.Database.GetDbConnection();
        _checkpointer = new WalCheckpointer(_connection.DataSource);
        Execute(CheckpointedElsewhere);
        Execute(EraseDeleted);
    }

    public override NewsDbContext Database { get; }

    public static async Task<WriterSession> OpenAsync(IServiceScopeFactory scopes)
    {
        var scope = scopes.CreateAsyncScope();
        try
        {
            var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
            database.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
            await database.Database.OpenConnectionAsync();
            return new SqliteWriterSession(scope, database);
        }
        catch (Exception failure)
        {
            await scope.DisposeAsync();
            throw SqliteConditions.Find(failure) ?? failure;
        }
    }

    public override StoreUnavailableException? FindUnavailable(Exception failure) => SqliteConditions.Find(failure);

    public override async Task BeginAsync(bool small, TimeSpan timeout)
    {
        if (SqliteConditions.HasMoved(_connection.Handle!))
        {
            throw new StoreUnavailableException(
                "The database file was replaced or removed while the server ran; the server must be restarted.")
            {
                NeedsRestart = true,
            };
        }

        KeepJournal(small ? JournalInMemory : JournalInFile);
        var (started, pause) = (_clock.GetTimestamp(), TimeSpan.FromMilliseconds(1));
        while (!TryExecute("BEGIN IMMEDIATE"))
        {
            if (_clock.GetElapsedTime(started) >= timeout)
            {
                throw new StoreBusyException("Another process is writing to the database.");
            }

            await Task.Delay(pause, _clock);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    public override void CreateSavepoint() => Execute("SAVEPOINT change");

    public override void ReleaseSavepoint() => Execute("RELEASE change");

    public override void RollBackToSavepoint() => Execute("ROLLBACK TO change; RELEASE change");

    public override Task RollBackAsync()
    {
        Execute("ROLLBACK; BEGIN IMMEDIATE");
        return Task.CompletedTask;
    }

    public override void Commit() => Execute("COMMIT");

    public override Task TidyAsync()
    {
        var code = raw.sqlite3_db_status(_connection.Handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, 1);
        SqliteException.ThrowExceptionForRC(code, _connection.Handle);
        return _checkpointer.AfterCommitAsync(_connection.Handle!, pages);
    }

    public override async ValueTask DisposeAsync()
    {
        await _checkpointer.DisposeAsync();

        // The pool would hand the connection on with the transaction, which the provider does not know of.
        try
        {
            if (_connection.Handle is { } handle && raw.sqlite3_get_autocommit(handle) == 0)
            {
                Execute("ROLLBACK");
            }
        }
        finally
        {
            await Database.Database.CloseConnectionAsync();
            await _scope.DisposeAsync();
        }
    }

    // It holds from the next transaction on.
    private void KeepJournal(string where)
    {
        if (_journal != where)
        {
            Execute(where);
            _journal = where;
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
