using Npgsql;

namespace NewsApi.Data.PostgreSql;

/// <summary>Locks between servers that share a database.</summary>
internal static class PostgreSqlLock
{
    // Arbitrary numbers of this program.
    private const long Preparation = 4_839_201_001;
    private const long Writer = 4_839_201_002;

    /// <summary>
    /// The statement that makes the current transaction the only one that writes, until it ends. The numbers that it gives to
    /// changes are then in the order of the commits, and the audit log is one chain. It belongs to the transaction, not the
    /// session: that also holds behind a connection pooler.
    /// </summary>
    public static string TakeWriter { get; } = $"SELECT pg_advisory_xact_lock({Writer})";

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
