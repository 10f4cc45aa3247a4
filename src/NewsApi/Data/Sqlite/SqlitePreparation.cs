using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsApi.Commands;
using NewsApi.Model;

namespace NewsApi.Data.Sqlite;

/// <summary>Makes the database ready before the server starts: its folder, its tables, its identity.</summary>
internal sealed class SqlitePreparation(
    NewsDbContext database, CommittedChanges committed, StoreIdentity identity, TimeProvider clock)
{
    /// <summary>Where the database is.</summary>
    public string Path => System.IO.Path.GetFullPath(
        new SqliteConnectionStringBuilder(database.Database.GetConnectionString()).DataSource);

    /// <exception cref="StartFailure">The database cannot be used; the message says why, for the operator.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            CreateFolder();
            var isCurrent = await IsCurrentAsync(cancellationToken);
            // Kept in the file: readers do not wait for the writer, nor the writer for them.
            await database.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
            await SqliteMigrationLock.RecoverAsync(database, clock, cancellationToken);
            if (!isCurrent)
            {
                await database.Database.MigrateAsync(cancellationToken);
            }

            await IdentifyAsync(cancellationToken);
            committed.Announce(await database.Changes.MaxAsync(change => (long?)change.Sequence, cancellationToken) ?? 0);
        }
        catch (SqliteException failure)
        {
            throw new StartFailure($"The database {Path} cannot be used: {Explain(failure)}", failure);
        }
    }

    private static string Explain(SqliteException failure) => failure.SqliteErrorCode switch
    {
        8 => "it, or the disk that holds it, is read-only.",
        11 => "it is damaged.",
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
            throw new StartFailure($"The folder {folder} for the database cannot be made: {failure.Message}", failure);
        }
    }

    // Whether there is nothing to migrate: finding that out is a tenth of what EF does before it finds it out.
    private async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(Path))
        {
            return false;
        }

        var known = database.Database.GetMigrations().ToHashSet();
        var applied = (await database.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet();
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } newer)
        {
            throw new StartFailure(
                $"The database {Path} was made by a newer version of NewsApi (migration {newer}); start that version.");
        }

        return known.SetEquals(applied);
    }

    private async Task IdentifyAsync(CancellationToken cancellationToken)
    {
        var store = await database.StoreInfos.SingleOrDefaultAsync(cancellationToken);
        if (store is null)
        {
            store = new StoreInfo { Id = Guid.NewGuid(), CreatedAt = clock.GetUtcTime() };
            database.StoreInfos.Add(store);
            await database.SaveChangesAsync(cancellationToken);
        }

        identity.Id = store.Id;
    }
}
