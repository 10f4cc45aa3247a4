using Microsoft.EntityFrameworkCore;
using NewsApi.Data.Copying;
using NewsApi.Settings;

namespace NewsApi.Data.PostgreSql;

/// <summary>PostgreSQL has tools of its own for backups; this program does not replace them.</summary>
internal sealed class PostgreSqlArchive(Snapshots snapshots, StorePreparation preparation) : StoreArchive
{
    public override string Refusal => "The database is in PostgreSQL: back it up with pg_dump or base backups.";

    public override string DefaultFolder => Path.Combine(preparation.Folder, "backups");

    public override Task<BackupManifest> BackUpAsync(string file, Action<long, long> onProgress, CancellationToken cancellationToken) =>
        throw new StartFailure(Refusal);

    public override Task<string?> RestoreAsync(string file, CancellationToken cancellationToken) =>
        throw new StartFailure("The database is in PostgreSQL: restore it with pg_restore.");

    /// <summary>Reads every row, and looks for articles that are not whole. PostgreSQL enforces the references itself.</summary>
    public override async Task<StoreReport> CheckAsync(string? file, CancellationToken cancellationToken)
    {
        if (file is not null)
        {
            throw new StartFailure("The database is in PostgreSQL: restore the file with pg_restore, and check that database.");
        }

        await preparation.PrepareForCommandAsync(create: false, cancellationToken);
        return await snapshots.ReadAsync(database => CheckAsync(database, cancellationToken), cancellationToken);
    }

    private async Task<StoreReport> CheckAsync(NewsDbContext database, CancellationToken cancellationToken)
    {
        var tables = new List<TableDigest>();
        foreach (var table in StoreTable.AllOf(database.Model))
        {
            tables.Add(await table.DigestAsync(database, cancellationToken));
        }

        return new StoreReport(preparation.Name, tables, await FindFaultsAsync(database, cancellationToken))
        {
            Comparable = "those of 'newsapi copy' and of other checks of PostgreSQL; those of checks of SQLite are of another kind",
        };
    }

    private static async Task<List<string>> FindFaultsAsync(NewsDbContext database, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        foreach (var (fault, query) in ArticleFaults.Rules)
        {
            if (await database.Database.SqlQueryRaw<long>(query).SingleAsync(cancellationToken) is > 0 and var count)
            {
                faults.Add($"{count} {fault}");
            }
        }

        return faults;
    }
}
