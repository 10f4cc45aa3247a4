using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsApi.Model;
using NewsApi.Settings;

namespace NewsApi.Data.Sqlite;

/// <summary>
/// Makes the database ready before the server starts: its folder, its tables, its identity. Entity Framework is asked
/// only where something is to be made: to get it ready takes half of a start.
/// </summary>
internal sealed class SqlitePreparation(
    IServiceProvider services, SqliteFileLock serverLock, CommittedChanges committed, StoreIdentity identity, TimeProvider clock)
{
    private readonly string _connectionString = StoreSetup.ConnectionStringOf(services.GetRequiredService<IConfiguration>());

    /// <summary>Where the database is.</summary>
    public string Path => System.IO.Path.GetFullPath(new SqliteConnectionStringBuilder(_connectionString).DataSource);

    /// <exception cref="StartFailure">The database cannot be used; the message says why, for the operator.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            CreateFolder();
            serverLock.Take(Path);
            RefuseHalfRestored();
            await using var connection = new SqliteConnection(_connectionString);
            await connection.OpenAsync(cancellationToken);
            SqliteStartCheck.Run(connection, Path);
            var isCurrent = IsCurrent(connection);
            // Kept in the file: readers do not wait for the writer, nor the writer for them.
            connection.Execute("PRAGMA journal_mode=WAL");
            await SqliteMigrationLock.RecoverAsync(connection, clock, cancellationToken);
            if (!isCurrent)
            {
                await MigrateAsync(cancellationToken);
            }

            identity.Id = Guid.Parse((string)connection.ReadValue("SELECT Id FROM StoreInfos")!);
            committed.Announce((long)connection.ReadValue("SELECT IFNULL(MAX(Sequence), 0) FROM Changes")!);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == 11)
        {
            throw SqliteStartCheck.Damaged(Path, failure.Message);
        }
        catch (SqliteException failure)
        {
            throw new StartFailure($"ConnectionStrings__NewsApi: the database {Path} cannot be used: {Explain(failure)}", failure);
        }
    }

    private static string Explain(SqliteException failure) => failure.SqliteErrorCode switch
    {
        8 => "it, or the disk that holds it, is read-only.",
        13 => "the disk is full.",
        14 => "the file cannot be opened or made; check its path and permissions.",
        26 => "the file is not a SQLite database.",
        5 or 6 => "another process holds it locked.",
        _ => failure.Message,
    };

    private void CreateFolder()
    {
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure($"ConnectionStrings__NewsApi: the folder {folder} cannot be created: {failure.Message}", failure);
        }
    }

    private void RefuseHalfRestored()
    {
        if (!File.Exists(Path) && File.Exists(Path + SqliteRestore.Extension))
        {
            throw new StartFailure(
                $"ConnectionStrings__NewsApi: a restore of {Path} was cut off; run 'newsapi restore' again, or rename the file that ends in .replaced.");
        }
    }

    private bool IsCurrent(SqliteConnection connection)
    {
        var (known, applied) = (SqliteMigrations.Known, SqliteMigrations.ReadApplied(connection));
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } newer)
        {
            throw new StartFailure(
                $"The database {Path} was made by a newer version of NewsApi (migration {newer}); start that version.");
        }

        return known.SetEquals(applied) && connection.ReadValue("SELECT Id FROM StoreInfos") is not null;
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<NewsDbContext>();
        await database.Database.MigrateAsync(cancellationToken);
        if (!await database.StoreInfos.AnyAsync(cancellationToken))
        {
            database.StoreInfos.Add(new StoreInfo { Id = Guid.NewGuid(), CreatedAt = clock.GetUtcTime() });
            await database.SaveChangesAsync(cancellationToken);
        }
    }
}
