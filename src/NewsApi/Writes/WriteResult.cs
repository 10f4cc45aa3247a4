using NewsApi.Http;

namespace NewsApi.Writes;

/// <summary>The outcome of a request that creates, changes or deletes a resource.</summary>
internal enum WriteOutcome
{
    Created,

    /// <summary>Changed, or already in the requested state.</summary>
    Changed,
    Deleted,

    /// <summary>A duplicate; the response is the stored resource.</summary>
    Returned,

    /// <summary>A duplicate; the response is 409.</summary>
    Rejected,

    /// <summary>The precondition of the request failed.</summary>
    Stale,

    /// <summary>Refused for the reason that <see cref="WriteResult{T}.Problem"/> names.</summary>
    Refused,
}

/// <summary>The result of a request that creates, changes or deletes a resource.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="State">The state of the resource; null if it does not exist.</param>
internal sealed record WriteResult<T>(WriteOutcome Outcome, StoredState? State = null)
    where T : class
{
    /// <summary>The resource in this state, mapped on first use; null if it has to be read from the database.</summary>
    public Lazy<T>? Resource { get; init; }

    /// <summary>The <c>detail</c> of the problem, if the request was refused.</summary>
    public string? Detail { get; init; }

    public ProblemType? Problem { get; init; }

    /// <summary>Further members of the problem; null if there are none.</summary>
    public Dictionary<string, object?>? Extensions { get; init; }
}
