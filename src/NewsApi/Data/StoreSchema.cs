using Microsoft.EntityFrameworkCore;
using NewsApi.Model;
using NewsApi.Settings;

namespace NewsApi.Data;

/// <summary>Brings the tables of a database to the version of this program, and reads its identity and the end of its change log.</summary>
internal sealed class StoreSchema(ChangeFeed feed, StoreIdentity identity, TimeProvider clock)
{
    /// <exception cref="StartFailure">A newer version of the program made the database <paramref name="name"/>.</exception>
    public async Task PrepareAsync(NewsDbContext database, string name, CancellationToken cancellationToken)
    {
        await MigrateAsync(database, name, cancellationToken);
        identity.Id = await FindOrCreateIdAsync(database, cancellationToken);
        await feed.AnnounceLogAsync(database, cancellationToken);
    }

    /// <summary>Whether the tables are those of this version of the program.</summary>
    public static async Task<bool> IsCurrentAsync(NewsDbContext database, CancellationToken cancellationToken) =>
        (await database.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet().SetEquals(database.Database.GetMigrations());

    private static async Task MigrateAsync(NewsDbContext database, string name, CancellationToken cancellationToken)
    {
        var known = database.Database.GetMigrations().ToHashSet();
        var applied = (await database.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Find(migration => !known.Contains(migration)) is { } newer)
        {
            throw new StartFailure($"The database {name} was made by a newer version of NewsApi (migration {newer}); start that version.");
        }

        if (!known.SetEquals(applied))
        {
            await database.Database.MigrateAsync(cancellationToken);
        }
    }

    private async Task<Guid> FindOrCreateIdAsync(NewsDbContext database, CancellationToken cancellationToken)
    {
        var store = await database.StoreInfos.SingleOrDefaultAsync(cancellationToken);
        if (store is null)
        {
            store = new StoreInfo { Id = Guid.NewGuid(), CreatedAt = clock.GetUtcTime() };
            database.StoreInfos.Add(store);
            await database.SaveChangesAsync(cancellationToken);
        }

        return store.Id;
    }
}
