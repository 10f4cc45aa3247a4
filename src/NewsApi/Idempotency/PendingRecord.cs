using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Idempotency;

/// <summary>The idempotency record of a request that is being processed; it is stored with the change.</summary>
internal sealed class PendingRecord(IdempotencyStore records, IdempotencyRecord record) : WriteRecord
{
    public override Task CheckAsync(NewsDbContext database, CancellationToken cancellationToken) =>
        records.CheckAsync(database, record, cancellationToken);

    public override async Task StoreAsync(NewsDbContext database, bool isNew, StoredState state, CancellationToken cancellationToken)
    {
        record.Status = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        (record.Collection, record.ResourceId, record.Version) = (state.Collection, state.Id, state.Version);
        (record.Revision, record.UpdatedAt) = (state.Revision, state.UpdatedAt);
        await records.AddAsync(database, record, cancellationToken);
    }
}
