using Npgsql;

namespace NewsApi.Data.PostgreSql;

/// <summary>Locks between servers that share a database.</summary>
internal static class PostgreSqlLock
{
    // Arbitrary numbers of this program.
    private const long Preparation = 4_839_201_001;
    private const long Writer = 4_839_201_002;
    private const long Order = 4_839_201_003;
    private const int Keys = 483_920_104;
    private const string Logged = "\"Articles_created\", \"Quotes_created\", \"Speakers_created\"";

    /// <summary>
    /// The statement that makes the current transaction the only one that writes, until it ends. The numbers that it gives to
    /// changes are then in the order of the commits, and the audit log is one chain. It belongs to the transaction, not the
    /// session: that also holds behind a connection pooler.
    /// </summary>
    public static string TakeWriter { get; } = $"SELECT pg_advisory_xact_lock({Writer})";

    /// <summary>
    /// The statement that lets the current transaction store articles beside others that do, while none has <see cref="TakeWriter"/>.
    /// </summary>
    public static string ShareWriter { get; } = $"SELECT pg_advisory_xact_lock_shared({Writer})";

    /// <summary>The statement by which what is created is logged after <see cref="TakeOrder"/>.</summary>
    public static string DeferLog { get; } = $"SET CONSTRAINTS {Logged} DEFERRED";

    /// <summary>
    /// The statement that waits for each transaction that has one of the keys, which are numbers in one order for all: so none waits
    /// for one that waits for it.
    /// </summary>
    public static string TakeKeys { get; } = $"SELECT pg_advisory_xact_lock({Keys}, key) FROM unnest($1) AS key";

    /// <summary>The statements that let one transaction at a time go on to its commit, and log what it has created.</summary>
    public static string TakeOrder { get; } = $"SELECT pg_advisory_xact_lock({Order}); SET CONSTRAINTS {Logged} IMMEDIATE";

    /// <summary>Holds the lock of the preparation, by a connection of its own, until the result is disposed.</summary>
    public static async Task<IAsyncDisposable> TakeAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand($"BEGIN; SELECT pg_advisory_xact_lock({Preparation})", connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
