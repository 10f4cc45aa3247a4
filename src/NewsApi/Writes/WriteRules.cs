using NewsApi.Data;
using NewsApi.Http;

namespace NewsApi.Writes;

/// <summary>What to do with a resource that is stored already.</summary>
internal enum OnDuplicate
{
    /// <summary>Respond with 409 and a link to it.</summary>
    Reject,

    /// <summary>Respond with the one that is stored.</summary>
    Return,

    /// <summary>Store another.</summary>
    Create,
}

/// <summary>The conditions of a write, who makes it, and what is stored with it.</summary>
internal sealed record WriteRules(Preconditions Preconditions, Principal Principal, OnDuplicate OnDuplicate = OnDuplicate.Reject)
{
    /// <summary>Stored in the transaction of the change; null where the request wants no record.</summary>
    public WriteRecord? Record { get; init; }

    public static WriteRules Of(HttpRequest request, OnDuplicate onDuplicate = OnDuplicate.Reject) =>
        new(Preconditions.Of(request), Principal.Of(request.HttpContext), onDuplicate)
        {
            Record = request.HttpContext.Features.Get<WriteRecord>(),
        };
}

/// <summary>A record of a write that is stored in its transaction: after a crash both are there, or neither.</summary>
internal abstract class WriteRecord
{
    /// <param name="database">The writer's transaction.</param>
    /// <param name="isNew">Whether the resource was created.</param>
    /// <param name="state">The state of the resource after the write.</param>
    /// <param name="cancellationToken"></param>
    public abstract Task StoreAsync(NewsDbContext database, bool isNew, StoredState state, CancellationToken cancellationToken);
}
