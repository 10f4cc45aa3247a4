using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Idempotency;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>What became of an article that was to be stored, replaced or removed.</summary>
/// <param name="Outcome">Whether it was done.</param>
/// <param name="Stored">The stored article; null when it was refused or removed.</param>
/// <param name="ExistingId">The article of which it is a duplicate, when it was rejected.</param>
/// <param name="Tag">The entity tag of the stored article, when the client did not have its last state.</param>
internal sealed record WriteResult(
    WriteOutcome Outcome, Lazy<ArticleResponse>? Stored = null, long? ExistingId = null, string? Tag = null)
{
    public WriteResult(WriteOutcome outcome, ArticleResponse? article)
        : this(outcome, article is null ? null : new Lazy<ArticleResponse>(article))
    {
    }

    /// <summary>The stored article as it is answered; made when it is first asked for, after the writer's turn.</summary>
    public ArticleResponse? Article => Stored?.Value;
}

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

/// <summary>Under which conditions an article is stored or changed, and what is stored with it.</summary>
internal sealed record WriteRules(Preconditions Preconditions, OnDuplicate OnDuplicate)
{
    /// <summary>The answer to be stored with the change, where the request has a key.</summary>
    public PendingAnswer? Answer { get; init; }

    /// <summary>The version that the change was made of, where it was made of one.</summary>
    public int? Version { get; init; }

    public static WriteRules Of(HttpRequest request, OnDuplicate onDuplicate) => new(Preconditions.Of(request), onDuplicate)
    {
        Answer = request.HttpContext.Features.Get<PendingAnswer>(),
    };

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

    /// <summary>Ends a change: what is answered is stored in its transaction.</summary>
    public async Task<WriteResult> FinishAsync(NewsDbContext database, WriteResult result, CancellationToken cancellationToken)
    {
        await (Answer?.StoreAsync(database, result, cancellationToken) ?? Task.CompletedTask);
        return result;
    }
}
