using Npgsql;

namespace NewsApi.Data.PostgreSql;

/// <summary>Conditions in which nothing can be written until the operator, or the database system, has removed them.</summary>
internal static class PostgreSqlConditions
{
    /// <summary>The exception for clients; null where the failure has another reason.</summary>
    public static StoreUnavailableException? Find(Exception failure) => failure switch
    {
        StoreUnavailableException known => known,
        PostgresException postgres => Explain(postgres) is { } reason ? new StoreUnavailableException(reason, postgres) : null,
        NpgsqlException lost => new StoreUnavailableException("The database cannot be reached.", lost),
        { InnerException: { } inner } => Find(inner),
        _ => null,
    };

    /// <summary>Whether a transaction failed because of another at the same time.</summary>
    public static bool IsConflict(Exception failure) => FindPostgres(failure)?.SqlState is PostgresErrorCodes.SerializationFailure
        or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.UniqueViolation;

    /// <summary>The same, and where a replica ended a query because of what it had to apply.</summary>
    public static StoreUnavailableException? FindForClient(Exception failure) => Find(failure)
        ?? (FindPostgres(failure) is { SqlState: PostgresErrorCodes.SerializationFailure } conflict
            ? new StoreUnavailableException("The database changed while it was read; repeat the request.", conflict)
            : null);

    private static PostgresException? FindPostgres(Exception? failure) =>
        failure as PostgresException ?? (failure is null ? null : FindPostgres(failure.InnerException));

    private static string? Explain(PostgresException failure) => failure.SqlState switch
    {
        PostgresErrorCodes.DiskFull => "The disk that holds the database is full.",
        PostgresErrorCodes.ReadOnlySqlTransaction => "The database is read-only.",
        PostgresErrorCodes.TooManyConnections => "The database has no connection left.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
            "The database is stopped or starting.",
        _ => null,
    };
}
