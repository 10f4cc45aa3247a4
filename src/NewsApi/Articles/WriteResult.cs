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

    /// <summary>It is not in the version that the change was made of.</summary>
    Moved,
}

/// <summary>Under which conditions a stored article may be changed.</summary>
internal sealed record WriteRules(Preconditions Preconditions, OnDuplicate OnDuplicate)
{
    /// <summary>The version that the change was made of, where it was made of one.</summary>
    public int? Version { get; init; }

    /// <summary>The answer where it may not; it is asked in the transaction of the change.</summary>
    public WriteResult? Refuse(Article stored)
    {
        var tag = EntityTag.Of(stored.Id, stored.Version);
        if (!Preconditions.Allow(tag))
        {
            return new WriteResult(WriteOutcome.Stale, Tag: tag);
        }

        return Version is null || Version == stored.Version ? null : new WriteResult(WriteOutcome.Moved);
    }
}
