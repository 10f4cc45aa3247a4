using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Articles;

internal static class Duplicates
{
    /// <summary>
    /// Finds the oldest stored article, other than <paramref name="exceptId"/>, with the same text (white space folded) or
    /// the same outlet and external id.
    /// </summary>
    public static async Task<long?> FindAsync(
        NewsDbContext database, Article article, long exceptId, CancellationToken cancellationToken) =>
        await database.Compiled<Queries>().SameText(database, article.ContentHash, exceptId, cancellationToken)
            ?? await FindSameIdAsync(database, article, exceptId, cancellationToken);

    /// <summary>Finds the duplicate of a changed article. The text is compared only if it changes.</summary>
    public static Task<long?> FindOfChangeAsync(
        NewsDbContext database, Article stored, Article changed, CancellationToken cancellationToken) =>
        changed.ContentHash == stored.ContentHash
            ? FindSameIdAsync(database, changed, stored.Id, cancellationToken)
            : FindAsync(database, changed, stored.Id, cancellationToken);

    /// <summary>Finds the oldest article, other than <paramref name="exceptId"/>, with the same outlet and external id.</summary>
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

    /// <summary>Returns the result of a write whose article is a duplicate of the article <paramref name="id"/>.</summary>
    public static async Task<WriteResult<ArticleResponse>> RespondAsync(
        NewsDbContext database, long id, OnDuplicate onDuplicate, CancellationToken cancellationToken) =>
        new(
            onDuplicate == OnDuplicate.Return ? WriteOutcome.Returned : WriteOutcome.Rejected,
            await database.FindStateAsync(id, cancellationToken))
        {
            Detail = $"Article {id} has the same text, or the same source and externalId.",
        };

    private sealed class Queries
    {
        public Func<NewsDbContext, string, long, CancellationToken, Task<long?>> SameText { get; } = EF.CompileAsyncQuery(
            (NewsDbContext database, string hash, long exceptId, CancellationToken _) => database.Articles
                .Where(other => other.ContentHash == hash && other.Id != exceptId).Min(other => (long?)other.Id));
    }
}
