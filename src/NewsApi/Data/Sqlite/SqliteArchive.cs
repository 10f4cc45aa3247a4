using Microsoft.Data.Sqlite;
using NewsApi.Settings;

namespace NewsApi.Data.Sqlite;

/// <summary>Backups of a SQLite file are SQLite files.</summary>
internal sealed class SqliteArchive(IConfiguration configuration, TimeProvider clock) : StoreArchive
{
    private const string Folder = "backups";

    private readonly string _database = SqliteProvider.PathOf(configuration);

    public override string DefaultFolder => Path.Combine(Path.GetDirectoryName(_database)!, Folder);

    public override Task<BackupManifest> BackUpAsync(string file, Action<long, long> onProgress, CancellationToken cancellationToken) =>
        RunAsync("The backup was not made", () =>
        {
            RequireDatabase();
            if (File.Exists(file))
            {
                throw new StartFailure($"The file {file} exists; choose another name.");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            return new SqliteBackup(_database, clock).Run(file, onProgress, cancellationToken);
        });

    public override Task<string?> RestoreAsync(string file, CancellationToken cancellationToken) =>
        RunAsync(
            "The backup was not restored",
            () => new SqliteRestore(_database, SqliteMigrations.Known, clock).Run(file, cancellationToken));

    public override Task<StoreReport> CheckAsync(string? file, CancellationToken cancellationToken) =>
        RunAsync("The database could not be checked", () => Check(file ?? _database, cancellationToken));

    private static StoreReport Report(string file, IReadOnlyList<TableDigest> tables, IReadOnlyList<string> faults) =>
        new(file, tables, faults)
        {
            Comparable = "those of other checks and backups of SQLite; those of 'newsapi copy' and of PostgreSQL are of another kind",
        };

    private static StoreReport Check(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new StartFailure($"The database {file} does not exist.");
        }

        if (SqliteRestore.ReadManifest(file) is { } manifest && manifest.Sha256 != SqliteFiles.HashOf(file))
        {
            return Report(file, [], ["it is damaged: its checksum is not that of its manifest"]);
        }

        using var connection = SqliteFiles.Open(file, SqliteOpenMode.ReadWrite);
        // All counts are of one moment.
        SqliteFiles.Execute(connection, "BEGIN");
        var faults = SqliteFaults.OfFile(connection);
        if (faults.Count == 0 && SqliteFaults.OfKind(connection, SqliteMigrations.Known) is { } kind)
        {
            faults.Add(kind);
        }

        return faults.Count > 0
            ? Report(file, [], faults)
            : Report(file, SqliteDigest.Read(connection, cancellationToken), [.. SqliteFaults.OfArticles(connection)]);
    }

    private void RequireDatabase()
    {
        if (!File.Exists(_database))
        {
            throw new StartFailure($"The database {_database} does not exist.");
        }
    }

    // The work is reading and writing files, without asynchronous calls of SQLite.
    private static Task<T> RunAsync<T>(string what, Func<T> work) => Task.Factory.StartNew(
        () =>
        {
            try
            {
                return work();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
            {
                throw new StartFailure(
                    $"{what}: {(failure is SqliteException ofSqlite ? SqliteFiles.Explain(ofSqlite) : failure.Message)}", failure);
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
