using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Idempotency;

/// <summary>Stores idempotency records for 24 hours.</summary>
internal sealed class IdempotencyStore(NewsDbContext database, WriteQueue writes, TimeProvider clock)
{
    public static readonly TimeSpan Retention = TimeSpan.FromHours(24);

    /// <summary>Finds the record of an earlier request with the same key; null if there is none.</summary>
    public Task<IdempotencyRecord?> FindAsync(IdempotencyRecord request, CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcTime() - Retention;
        return database.IdempotencyRecords.AsNoTracking().SingleOrDefaultAsync(
            record => record.Key == request.Key && record.Route == request.Route && record.Principal == request.Principal
                && record.CreatedAt > oldest,
            cancellationToken);
    }

    /// <summary>Stores the record of a request that changed nothing.</summary>
    public Task AddAsync(IdempotencyRecord record, CancellationToken cancellationToken) =>
        writes.WriteAsync((store, token) => AddAsync(store, record, token), cancellationToken);

    /// <summary>Stores a record in the transaction of its change, and deletes expired records.</summary>
    public async Task<int> AddAsync(NewsDbContext store, IdempotencyRecord record, CancellationToken cancellationToken)
    {
        record.CreatedAt = clock.GetUtcTime();
        var oldest = record.CreatedAt - Retention;
        await store.IdempotencyRecords.Where(old => old.CreatedAt <= oldest).ExecuteDeleteAsync(cancellationToken);
        store.IdempotencyRecords.Add(record);
        return await store.SaveChangesAsync(cancellationToken);
    }
}
