using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Idempotency;
using NewsApi.Model;

namespace NewsApi.Imports;

/// <summary>Stores what is known of imports as wholes.</summary>
internal sealed class ImportStore(WriteQueue queue, Snapshots snapshots, StoreNodes nodes, TimeProvider clock)
{
    /// <summary>How long a change of an import waits where the writer has no time for it.</summary>
    public static readonly TimeSpan BusyPause = TimeSpan.FromSeconds(1);

    private const int MaxListed = 100;

    // Between the time that an import of a client is stored and that its server has its lease.
    private static readonly TimeSpan LeaseDelay = TimeSpan.FromMinutes(1);

    private readonly DateTime _startedAt = clock.GetUtcTime();

    /// <summary>Stores a new import.</summary>
    /// <exception cref="StoreBusyException">Another request with the same key has just done so.</exception>
    public Task<Import> CreateAsync(Import import, CancellationToken cancellationToken)
    {
        (import.CreatedAt, import.UpdatedAt) = (clock.GetUtcTime(), clock.GetUtcTime());
        var origin = ChangeOrigin.Current;
        return queue.WriteAsync(
            async (database, token) =>
            {
                // The caller found none before.
                var since = import.CreatedAt - IdempotencyStore.Retention;
                if (import.Key is not null && await database.Imports.AnyAsync(
                    other => other.Key == import.Key && other.Principal == import.Principal && other.CreatedAt > since, token))
                {
                    throw new StoreBusyException("Another request with the same Idempotency-Key has just begun the import.");
                }

                database.Imports.Add(import);
                await database.SaveChangesAsync(token);
                origin.Note("import", import.Id, "started");
                return import;
            },
            cancellationToken);
    }

    public Task<Import?> FindAsync(long id, CancellationToken cancellationToken) => snapshots.ReadAsync(
        database => database.Imports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, cancellationToken), cancellationToken);

    /// <summary>Finds the newest import of a principal with a key; null if there is none.</summary>
    public Task<Import?> FindAsync(string key, string principal, CancellationToken cancellationToken) =>
        snapshots.ReadAsync(
            database => database.Imports.AsNoTracking()
                .Where(import => import.Key == key && import.Principal == principal)
                .OrderByDescending(import => import.Id).FirstOrDefaultAsync(cancellationToken),
            cancellationToken);

    /// <summary>Lists the newest jobs.</summary>
    public Task<List<Import>> ListJobsAsync(CancellationToken cancellationToken) => snapshots.ReadAsync(
        database => database.Imports.AsNoTracking().Where(import => import.IsJob).OrderByDescending(import => import.Id)
            .Take(MaxListed).ToListAsync(cancellationToken),
        cancellationToken);

    /// <summary>
    /// The imports that this server may work on, oldest first: jobs to go on with, and imports of clients that a crash may have cut off.
    /// </summary>
    public Task<List<Import>> ListWaitingAsync(CancellationToken cancellationToken)
    {
        var limit = nodes.IsShared ? clock.GetUtcTime() - LeaseDelay : _startedAt;
        return snapshots.ReadAsync(
            database => database.Imports.AsNoTracking()
                .Where(import => import.IsJob
                    ? import.Status == ImportStatus.Queued || import.Status == ImportStatus.Running
                    : import.Status == ImportStatus.Running && import.UpdatedAt < limit)
                .OrderBy(import => import.IsJob).ThenBy(import => import.Id).ToListAsync(cancellationToken),
            cancellationToken);
    }

    /// <summary>Stores that an import is ready to run as a job, and how many lines it has.</summary>
    public Task<Import> QueueAsync(long id, long? total, CancellationToken cancellationToken) => ChangeAsync(
        id,
        import => (import.Total, import.Status) = (total, ImportStatus.Queued),
        cancellationToken);

    /// <summary>Stores how an import ended, as soon as the writer has time for it.</summary>
    /// <exception cref="StoreUnavailableException">Nothing can be stored.</exception>
    public async Task EndAsync(long id, ImportStatus status, string? error, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await ChangeAsync(id, import => End(import, status, error), cancellationToken);
                return;
            }
            catch (StoreBusyException failure) when (failure is not StoreUnavailableException)
            {
                await Task.Delay(BusyPause, clock, cancellationToken);
            }
        }
    }

    private void End(Import import, ImportStatus status, string? error)
    {
        if (import.Status == ImportStatus.Cancelled)
        {
            return;
        }

        (import.Status, import.Error, import.EndedAt) = (status, error, clock.GetUtcTime());
        import.Total = status == ImportStatus.Succeeded ? import.LastLine : import.Total;
    }

    private Task<Import> ChangeAsync(long id, Action<Import> change, CancellationToken cancellationToken) => queue.WriteAsync(
        async (database, token) =>
        {
            var import = await database.Imports.SingleAsync(one => one.Id == id, token);
            change(import);
            import.UpdatedAt = clock.GetUtcTime();
            await database.SaveChangesAsync(token);
            return import;
        },
        cancellationToken);
}
