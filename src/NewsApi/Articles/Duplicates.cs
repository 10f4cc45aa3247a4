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

    /// <summary>Finds the duplicates of many new articles, each by the same rule as one.</summary>
    public static async Task<Dictionary<Article, long>> FindAsync(
        NewsDbContext database, IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Article, long>(ReferenceEqualityComparer.Instance);
        if (articles.Count == 0)
        {
            return found;
        }

        string[] hashes = [.. articles.Select(article => article.ContentHash).Distinct()];
        var sameText = await database.Compiled<Queries>().SameTexts(database, hashes)
            .ToDictionaryAsync(same => same.Hash, same => same.Id, cancellationToken: cancellationToken);
        var sameId = await FindSameIdsAsync(database, articles, cancellationToken);
        foreach (var article in articles)
        {
            if (sameText.TryGetValue(article.ContentHash, out var id)
                || (HasId(article) && sameId.TryGetValue((article.ExternalId!, article.Outlet!.NameKey), out id)))
            {
                found[article] = id;
            }
        }

        return found;
    }

    /// <summary>The keys of which new articles with the same text, or the same outlet and external id, have one in common.</summary>
    public static List<string> KeysOf(Article article) =>
        HasId(article) ? [article.ContentHash, $"{article.Outlet!.NameKey}\n{article.ExternalId}"] : [article.ContentHash];

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
        if (!HasId(article))
        {
            return null;
        }

        return await database.Articles
            .Where(other => other.ExternalId == article.ExternalId && other.Id != exceptId)
            .Where(other => other.Outlet!.NameKey == article.Outlet!.NameKey)
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

    // The oldest articles with the external ids of new ones.
    private static async Task<Dictionary<(string ExternalId, string Outlet), long>> FindSameIdsAsync(
        NewsDbContext database, IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        var ids = articles.Where(HasId).Select(article => article.ExternalId).Distinct().ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var stored = await database.Articles.Where(other => ids.Contains(other.ExternalId) && other.Outlet != null)
            .Select(other => new { other.Id, other.ExternalId, Outlet = other.Outlet!.NameKey }).ToListAsync(cancellationToken);
        return stored.GroupBy(other => (other.ExternalId!, other.Outlet))
            .ToDictionary(same => same.Key, same => same.Min(other => other.Id));
    }

    private static bool HasId(Article article) => article is { ExternalId: not null, Outlet: not null };

    private sealed class Queries
    {
        public Func<NewsDbContext, string, long, CancellationToken, Task<long?>> SameText { get; } = EF.CompileAsyncQuery(
            (NewsDbContext database, string hash, long exceptId, CancellationToken _) => database.Articles
                .Where(other => other.ContentHash == hash && other.Id != exceptId).Min(other => (long?)other.Id));

        public Func<NewsDbContext, string[], IAsyncEnumerable<(string Hash, long Id)>> SameTexts { get; } =
            EF.CompileAsyncQuery<NewsDbContext, string[], (string Hash, long Id)>((database, hashes) => database.Articles
                .Where(other => hashes.Contains(other.ContentHash)).GroupBy(other => other.ContentHash)
                .Select(same => new ValueTuple<string, long>(same.Key, same.Min(other => other.Id))));
    }
}
