using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace NewsApi.Data.PostgreSql;

/// <summary>
/// The writer's session on PostgreSQL. One transaction writes at a time, over all servers: what SQLite's one writer guarantees
/// (no duplicate, <c>If-Match</c>, idempotency) then holds by the same code.
/// </summary>
internal sealed class PostgreSqlWriterSession : WriterSession
{
    // PostgreSQL keeps the plans of prepared statements. Those made while a table was small read the whole table for each batch of an
    // import, and a third of its time went into the search for duplicates after 10,000 articles.
    private const string IndexesOnly = "SET enable_seqscan = off";

    private readonly AsyncServiceScope _scope;
    private readonly NpgsqlConnection _connection;
    private readonly ChangeSignals _signals;

    private PostgreSqlWriterSession(AsyncServiceScope scope, NewsDbContext database)
    {
        (_scope, Database, _signals) = (scope, database, scope.ServiceProvider.GetRequiredService<ChangeSignals>());
        _connection = (NpgsqlConnection)database.Database.GetDbConnection();
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
            var session = new PostgreSqlWriterSession(scope, database);
            session.Execute(IndexesOnly);
            return session;
        }
        catch (Exception failure)
        {
            await scope.DisposeAsync();
            throw PostgreSqlConditions.Find(failure) ?? failure;
        }
    }

    public override StoreUnavailableException? FindUnavailable(Exception failure) => PostgreSqlConditions.Find(failure);

    public override async Task BeginAsync(bool small, TimeSpan timeout)
    {
        // 0 would wait for ever.
        var milliseconds = Math.Max(1, (long)timeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        try
        {
            await using var command = new NpgsqlCommand(
                $"BEGIN; SET LOCAL lock_timeout = {milliseconds}; {PostgreSqlLock.TakeWriter}; SET LOCAL lock_timeout = 0", _connection);
            await command.ExecuteNonQueryAsync();
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            Execute("ROLLBACK");
            throw new StoreBusyException("Another server is writing to the database.", failure);
        }
    }

    public override void CreateSavepoint() => Execute("SAVEPOINT change");

    public override void ReleaseSavepoint() => Execute("RELEASE SAVEPOINT change");

    public override void RollBackToSavepoint() => Execute("ROLLBACK TO SAVEPOINT change; RELEASE SAVEPOINT change");

    public override void RollBack() => Execute("ROLLBACK; BEGIN");

    // Of a transaction that failed, COMMIT alone makes a rollback, without an error.
    public override void Commit() => Execute("SELECT 1; COMMIT");

    public override Task TidyAsync()
    {
        _signals.Send();
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        // The pool rolls back what was begun, and closes a connection that failed.
        await Database.Database.CloseConnectionAsync();
        await _scope.DisposeAsync();
    }

    private void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        command.ExecuteNonQuery();
    }
}
