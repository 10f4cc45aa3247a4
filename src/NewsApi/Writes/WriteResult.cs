using NewsApi.Http;

namespace NewsApi.Writes;

/// <summary>The outcome of a request that creates, changes or deletes a resource.</summary>
internal enum WriteOutcome
{
    Created,

    /// <summary>Changed, or found to be as requested already.</summary>
    Changed,
    Deleted,

    /// <summary>A duplicate: the response is the resource that is stored.</summary>
    Returned,

    /// <summary>A duplicate, refused.</summary>
    Rejected,

    /// <summary>The precondition of the request does not hold.</summary>
    Stale,

    /// <summary>Refused for the reason that <see cref="WriteResult{T}.Problem"/> names.</summary>
    Refused,
}

/// <summary>What became of a request that creates, changes or deletes a resource.</summary>
/// <param name="Outcome">Whether it was done.</param>
/// <param name="State">The state of the resource; null where there is none.</param>
internal sealed record WriteResult<T>(WriteOutcome Outcome, StoredState? State = null)
    where T : class
{
    /// <summary>The resource in this state, made when it is first needed; null where it is to be read from the database.</summary>
    public Lazy<T>? Resource { get; init; }

    /// <summary>Why the request was refused, for the client.</summary>
    public string? Detail { get; init; }

    public ProblemType? Problem { get; init; }
}
