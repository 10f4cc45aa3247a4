using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace NewsApi.Data.PostgreSql;

/// <summary>
/// A session of the writer on PostgreSQL. Articles are stored by several transactions at a time, over all servers, which wait for those
/// with the same text or external id. Any other change is made by one transaction alone: what SQLite's one writer guarantees (such as
/// <c>If-Match</c>) then holds by the same code.
/// </summary>
internal sealed class PostgreSqlWriterSession : WriterSession
{
    // PostgreSQL keeps the plans of prepared statements. Those made while a table was small read the whole table for each batch of an
    // import, and a third of its time went into the search for duplicates after 10,000 articles. Queries by an array were planned anew
    // each time; that plan is the same.
    private const string Plans = "SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan";

    private static readonly TimeSpan RollBackTimeout = TimeSpan.FromSeconds(5);

    private readonly AsyncServiceScope _scope;
    private readonly PostgreSqlNewsDbContext _database;
    private readonly NpgsqlConnection _connection;
    private readonly ChangeSignals _signals;

    private PostgreSqlWriterSession(AsyncServiceScope scope, NewsDbContext database)
    {
        (_scope, _database) = (scope, (PostgreSqlNewsDbContext)database);
        _signals = scope.ServiceProvider.GetRequiredService<ChangeSignals>();
        _connection = (NpgsqlConnection)database.Database.GetDbConnection();
    }

    public override NewsDbContext Database => _database;

    public static async Task<WriterSession> OpenAsync(IServiceScopeFactory scopes)
    {
        var scope = scopes.CreateAsyncScope();
        try
        {
            var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
            database.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
            await database.Database.OpenConnectionAsync();
            var session = new PostgreSqlWriterSession(scope, database);
            session.Execute(Plans);
            return session;
        }
        catch (Exception failure)
        {
            await scope.DisposeAsync();
            throw PostgreSqlConditions.Find(failure) ?? failure;
        }
    }

    public override StoreUnavailableException? FindUnavailable(Exception failure) => PostgreSqlConditions.Find(failure);

    public override bool MayRetry(Exception failure) => PostgreSqlConditions.IsConflict(failure);

    // Synchronous, as the statements of a group: its thread waits for PostgreSQL, and needs no other to be woken up.
    public override Task BeginAsync(bool small, TimeSpan timeout)
    {
        Begin(timeout, new NpgsqlBatchCommand(PostgreSqlLock.TakeWriter));
        return Task.CompletedTask;
    }

    public override Task BeginBesideOthersAsync(IReadOnlyList<string> keys, TimeSpan timeout)
    {
        int[] numbers = [.. keys.Select(key => (int)XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(key))).Distinct().Order()];
        Begin(
            timeout,
            new NpgsqlBatchCommand(PostgreSqlLock.ShareWriter),
            new NpgsqlBatchCommand(PostgreSqlLock.DeferLog),
            new NpgsqlBatchCommand(PostgreSqlLock.TakeKeys) { Parameters = { new() { Value = numbers } } });
        _database.IsBesideOthers = true;
        return Task.CompletedTask;
    }

    public override void CreateSavepoint() => Execute("SAVEPOINT change");

    public override void ReleaseSavepoint() => Execute("RELEASE SAVEPOINT change");

    public override void RollBackToSavepoint() => Execute("ROLLBACK TO SAVEPOINT change; RELEASE SAVEPOINT change");

    public override Task RollBackAsync()
    {
        Execute("ROLLBACK");
        return BeginAsync(small: true, RollBackTimeout);
    }

    // Of a transaction that failed, COMMIT alone makes a rollback, without an error.
    public override void Commit() => Execute("SELECT 1; COMMIT");

    public override Task TidyAsync()
    {
        _signals.Send();
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        _database.IsBesideOthers = false;
        // The pool rolls back what was begun, and closes a connection that failed.
        await Database.Database.CloseConnectionAsync();
        await _scope.DisposeAsync();
    }

    private void Begin(TimeSpan timeout, params IReadOnlyList<NpgsqlBatchCommand> locks)
    {
        _database.IsBesideOthers = false;
        // 0 would wait for ever.
        var milliseconds = Math.Max(1, (long)timeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        using var batch = new NpgsqlBatch(_connection)
        {
            BatchCommands =
            {
                new("BEGIN"),
                new("SELECT set_config('lock_timeout', $1, true)") { Parameters = { new() { Value = milliseconds } } },
            },
        };
        locks.ToList().ForEach(batch.BatchCommands.Add);
        batch.BatchCommands.Add(new("SET LOCAL lock_timeout = 0"));
        try
        {
            batch.ExecuteNonQuery();
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            Execute("ROLLBACK");
            throw new StoreBusyException("Another server is writing to the database.", failure);
        }
    }

    private void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        command.ExecuteNonQuery();
    }
}
