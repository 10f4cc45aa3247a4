using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsApi.Settings;

namespace NewsApi.Data.Sqlite;

/// <summary>Makes the database file ready: its folder, its tables, its identity.</summary>
internal sealed class SqlitePreparation(
    IServiceScopeFactory scopes,
    IConfiguration configuration,
    SqliteFileLock serverLock,
    StoreSchema schema,
    TimeProvider clock)
    : StorePreparation
{
    public override string Name => SqliteProvider.PathOf(configuration);

    public override string Folder => Path.GetDirectoryName(Name)!;

    public override string AddressFile => SqliteFileLock.RealPathOf(Name) + ".address";

    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (configuration.GetConnectionString(StoreSetup.ReplicaName) is { Length: > 0 })
        {
            throw new StartFailure($"ConnectionStrings__{StoreSetup.ReplicaName} is for PostgreSQL; a database of SQLite has no replica.");
        }

        CreateFolder();
        serverLock.Take(Name);
        RefuseHalfRestored();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
            await database.Database.OpenConnectionAsync(cancellationToken);
            var connection = (SqliteConnection)database.Database.GetDbConnection();
            SqliteStartCheck.Run(connection, Name);
            // Persistent: in WAL mode readers do not block the writer, nor the writer readers.
            SqliteFiles.Execute(connection, "PRAGMA journal_mode=WAL");
            await SqliteMigrationLock.RecoverAsync(connection, clock, cancellationToken);
            await schema.PrepareAsync(database, Name, cancellationToken);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == 11)
        {
            throw SqliteStartCheck.Damaged(Name, failure.Message);
        }
        catch (SqliteException failure)
        {
            throw new StartFailure(
                $"ConnectionStrings__NewsApi: the database {Name} cannot be used: {SqliteFiles.Explain(failure)}", failure);
        }
    }

    public override async Task PrepareForCommandAsync(bool create, CancellationToken cancellationToken)
    {
        if (!create && !File.Exists(Name))
        {
            throw new StartFailure($"The database {Name} does not exist.");
        }

        CreateFolder();
        if (serverLock.TryTake(Name))
        {
            await PrepareAsync(cancellationToken);
            // A server may start while the command works.
            serverLock.Release();
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        if (!await StoreSchema.IsCurrentAsync(scope.ServiceProvider.GetRequiredService<NewsDbContext>(), cancellationToken))
        {
            throw new StartFailure($"The database {Name} is in use by a server that is still starting, or is of another version.");
        }
    }

    private void CreateFolder()
    {
        try
        {
            Directory.CreateDirectory(Folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure($"ConnectionStrings__NewsApi: the folder {Folder} cannot be created: {failure.Message}", failure);
        }
    }

    private void RefuseHalfRestored()
    {
        if (!File.Exists(Name) && File.Exists(Name + SqliteRestore.Extension))
        {
            throw new StartFailure(
                $"ConnectionStrings__NewsApi: a restore of {Name} was cut off; "
                + "run 'newsapi restore' again, or rename the file with .replaced- in its name.");
        }
    }
}
