using NewsApi.Settings;

namespace NewsApi.Data.PostgreSql;

/// <summary>PostgreSQL has tools of its own for backups; this program does not replace them.</summary>
internal sealed class PostgreSqlArchive : StoreArchive
{
    public override string DefaultFolder => Path.GetFullPath(Path.Combine("data", "backups"));

    public override Task<BackupManifest> BackUpAsync(string file, Action<long, long> onProgress, CancellationToken cancellationToken) =>
        throw new StartFailure("The database is in PostgreSQL: back it up with pg_dump or base backups.");

    public override Task<string?> RestoreAsync(string file, CancellationToken cancellationToken) =>
        throw new StartFailure("The database is in PostgreSQL: restore it with pg_restore.");

    public override Task<StoreReport> CheckAsync(string? file, CancellationToken cancellationToken) =>
        throw new StartFailure("The database is in PostgreSQL: check it with pg_amcheck.");
}
