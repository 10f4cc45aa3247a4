using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Idempotency;

/// <summary>Stores idempotency records for 24 hours.</summary>
internal sealed class IdempotencyStore(NewsDbContext database, WriteQueue writes, TimeProvider clock)
{
    public static readonly TimeSpan Retention = TimeSpan.FromHours(24);

    /// <summary>Finds the record of an earlier request with the same key; null if there is none.</summary>
    public Task<IdempotencyRecord?> FindAsync(IdempotencyRecord request, CancellationToken cancellationToken) =>
        FindAsync(database, request, cancellationToken);

    /// <summary>Stores the record of a request that changed nothing.</summary>
    public Task AddAsync(IdempotencyRecord record, CancellationToken cancellationToken) =>
        writes.WriteAsync(
            async (store, token) =>
            {
                await CheckAsync(store, record, token);
                return await AddAsync(store, record, token);
            },
            cancellationToken);

    /// <summary>Throws where another server has stored a record of the same key.</summary>
    /// <exception cref="RepeatedRequestException">It has.</exception>
    public async Task CheckAsync(NewsDbContext store, IdempotencyRecord record, CancellationToken cancellationToken)
    {
        if (await FindAsync(store, record, cancellationToken) is { } first)
        {
            throw new RepeatedRequestException(first);
        }
    }

    /// <summary>Stores a record in the transaction of its change, and deletes expired records.</summary>
    public async Task<int> AddAsync(NewsDbContext store, IdempotencyRecord record, CancellationToken cancellationToken)
    {
        record.CreatedAt = clock.GetUtcTime();
        var oldest = record.CreatedAt - Retention;
        await store.IdempotencyRecords.Where(old => old.CreatedAt <= oldest).ExecuteDeleteAsync(cancellationToken);
        store.IdempotencyRecords.Add(record);
        return await store.SaveChangesAsync(cancellationToken);
    }

    private Task<IdempotencyRecord?> FindAsync(NewsDbContext store, IdempotencyRecord request, CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcTime() - Retention;
        return store.IdempotencyRecords.AsNoTracking().SingleOrDefaultAsync(
            record => record.Key == request.Key && record.Route == request.Route && record.Principal == request.Principal
                && record.CreatedAt > oldest,
            cancellationToken);
    }
}

/// <summary>A request with the same key was processed by another server at the same time.</summary>
internal sealed class RepeatedRequestException(IdempotencyRecord first) : Exception("A request with the same key was processed.")
{
    /// <summary>The record of that request.</summary>
    public IdempotencyRecord First => first;
}
