using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Articles;

internal static class Duplicates
{
    /// <summary>
    /// The oldest stored article, other than <paramref name="exceptId"/>, with the same text (white space folded) or
    /// the same outlet and external id.
    /// </summary>
    public static async Task<long?> FindAsync(
        NewsDbContext database, Article article, long exceptId, CancellationToken cancellationToken)
    {
        return await database.Articles.Where(other => other.ContentHash == article.ContentHash && other.Id != exceptId)
                .MinAsync(other => (long?)other.Id, cancellationToken)
            ?? await FindSameIdAsync(database, article, exceptId, cancellationToken);
    }

    /// <summary>The duplicate that a change makes. With a text that two articles have already, each can still be changed.</summary>
    public static Task<long?> FindOfChangeAsync(
        NewsDbContext database, Article stored, Article changed, CancellationToken cancellationToken) =>
        changed.ContentHash == stored.ContentHash
            ? FindSameIdAsync(database, changed, stored.Id, cancellationToken)
            : FindAsync(database, changed, stored.Id, cancellationToken);

    /// <summary>The oldest stored article, other than <paramref name="exceptId"/>, with the same outlet and external id.</summary>
    public static async Task<long?> FindSameIdAsync(
        NewsDbContext database, Article article, long exceptId, CancellationToken cancellationToken)
    {
        if (article.ExternalId is null || article.Outlet is null)
        {
            return null;
        }

        return await database.Articles
            .Where(other => other.ExternalId == article.ExternalId && other.Id != exceptId)
            .Where(other => other.Outlet!.NameKey == article.Outlet.NameKey)
            .MinAsync(other => (long?)other.Id, cancellationToken);
    }

    /// <summary>What becomes of an article that is a duplicate of the one that has this id.</summary>
    public static async Task<WriteResult> AnswerAsync(
        NewsDbContext database, long id, OnDuplicate onDuplicate, CancellationToken cancellationToken) =>
        onDuplicate == OnDuplicate.Return
            ? new WriteResult(WriteOutcome.Returned, await database.FindWholeAsync(id, cancellationToken))
            : new WriteResult(WriteOutcome.Rejected, ExistingId: id);
}
