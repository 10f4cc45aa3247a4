using NewsApi.Data;
using NewsApi.Http;

namespace NewsApi.Writes;

/// <summary>The response to a request that would create a duplicate.</summary>
internal enum OnDuplicate
{
    /// <summary>409 with a link to the stored resource.</summary>
    Reject,

    /// <summary>200 with the stored resource.</summary>
    Return,

    /// <summary>201: another resource is stored.</summary>
    Create,
}

/// <summary>The preconditions of a write, its principal, and the record that is stored with it.</summary>
internal sealed record WriteRules(Preconditions Preconditions, Principal Principal, OnDuplicate OnDuplicate = OnDuplicate.Reject)
{
    /// <summary>The record to store in the transaction of the change; null if none is needed.</summary>
    public WriteRecord? Record { get; init; }

    public static WriteRules Of(HttpRequest request, OnDuplicate onDuplicate = OnDuplicate.Reject) =>
        new(Preconditions.Of(request), Principal.Of(request.HttpContext), onDuplicate)
        {
            Record = request.HttpContext.Features.Get<WriteRecord>(),
        };
}

/// <summary>A record of a write that is stored in the same transaction.</summary>
internal abstract class WriteRecord
{
    /// <summary>Throws where another server has processed the same request; called in the transaction, before the change.</summary>
    public abstract Task CheckAsync(NewsDbContext database, CancellationToken cancellationToken);

    /// <param name="database">The writer's transaction.</param>
    /// <param name="isNew">Whether the resource was created.</param>
    /// <param name="state">The state of the resource after the write.</param>
    /// <param name="cancellationToken"></param>
    public abstract Task StoreAsync(NewsDbContext database, bool isNew, StoredState state, CancellationToken cancellationToken);
}
