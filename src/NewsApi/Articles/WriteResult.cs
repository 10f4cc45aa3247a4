using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>What became of an article that was to be stored, replaced or removed.</summary>
/// <param name="Outcome">Whether it was done.</param>
/// <param name="Article">The stored article; null when it was refused or removed.</param>
/// <param name="ExistingId">The article of which it is a duplicate, when it was rejected.</param>
/// <param name="Tag">The entity tag of the stored article, when the client did not have its last state.</param>
internal sealed record WriteResult(
    WriteOutcome Outcome, ArticleResponse? Article = null, long? ExistingId = null, string? Tag = null);

internal enum WriteOutcome
{
    Created,
    Replaced,
    Deleted,

    /// <summary>A duplicate: the stored article is the answer.</summary>
    Returned,

    /// <summary>A duplicate, refused.</summary>
    Rejected,

    /// <summary>Somebody changed the article since the client read it.</summary>
    Stale,
}

/// <summary>Under which conditions a stored article may be changed.</summary>
internal sealed record WriteRules(Preconditions Preconditions, OnDuplicate OnDuplicate = OnDuplicate.Reject)
{
    /// <summary>The answer where it may not; it is asked in the transaction of the change.</summary>
    public WriteResult? Refuse(Article stored)
    {
        var tag = EntityTag.Of(stored.Id, stored.Version);
        return Preconditions.Allow(tag) ? null : new WriteResult(WriteOutcome.Stale, Tag: tag);
    }
}
