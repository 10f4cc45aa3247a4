using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Articles;

/// <summary>
/// Finds stored articles that are the same as new ones. The queries read those in the trash, too, and pass over them: a condition on
/// the trash made PostgreSQL read the whole table by an index that has it first, a sixth of the time of an import of 10,000 articles.
/// </summary>
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
    public static Dictionary<Article, long> Find(NewsDbContext database, IReadOnlyList<Article> articles)
    {
        var found = new Dictionary<Article, long>(ReferenceEqualityComparer.Instance);
        if (articles.Count == 0)
        {
            return found;
        }

        string[] hashes = [.. articles.Select(article => article.ContentHash).Distinct()];
        var sameText = database.Compiled<Queries>().SameTexts(database, hashes)
            .Where(same => same.Id is not null)
            .ToDictionary(same => same.Hash, same => same.Id!.Value);
        var sameId = FindSameIds(database, articles);
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

        return await database.Articles.WithTrash()
            .Where(other => other.ExternalId == article.ExternalId && other.Id != exceptId)
            .Where(other => other.Outlet!.NameKey == article.Outlet!.NameKey)
            .MinAsync(other => other.DeletedAt == null ? (long?)other.Id : null, cancellationToken);
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
    private static Dictionary<(string ExternalId, string Outlet), long> FindSameIds(
        NewsDbContext database, IReadOnlyList<Article> articles)
    {
        string[] ids = [.. articles.Where(HasId).Select(article => article.ExternalId!).Distinct()];
        if (ids.Length == 0)
        {
            return [];
        }

        return database.Compiled<Queries>().SameIds(database, ids).Where(same => same.Id is not null)
            .ToDictionary(same => (same.ExternalId, same.Outlet), same => same.Id!.Value);
    }

    private static bool HasId(Article article) => article is { ExternalId: not null, Outlet: not null };

    private sealed class Queries
    {
        public Func<NewsDbContext, string, long, CancellationToken, Task<long?>> SameText { get; } = EF.CompileAsyncQuery(
            (NewsDbContext database, string hash, long exceptId, CancellationToken _) => database.Articles.IgnoreQueryFilters()
                .Where(other => other.ContentHash == hash && other.Id != exceptId)
                .Min(other => other.DeletedAt == null ? (long?)other.Id : null));

        public Func<NewsDbContext, string[], IEnumerable<(string Hash, long? Id)>> SameTexts { get; } =
            EF.CompileQuery<NewsDbContext, string[], (string Hash, long? Id)>((database, hashes) => database.Articles
                .IgnoreQueryFilters().Where(other => hashes.Contains(other.ContentHash)).GroupBy(other => other.ContentHash)
                .Select(same => new ValueTuple<string, long?>(
                    same.Key, same.Min(other => other.DeletedAt == null ? (long?)other.Id : null))));

        public Func<NewsDbContext, string[], IEnumerable<(string ExternalId, string Outlet, long? Id)>> SameIds { get; } =
            EF.CompileQuery<NewsDbContext, string[], (string ExternalId, string Outlet, long? Id)>((database, ids) => database.Articles
                .IgnoreQueryFilters().Where(other => other.ExternalId != null && other.Outlet != null && ids.Contains(other.ExternalId))
                .GroupBy(other => new { ExternalId = other.ExternalId!, Outlet = other.Outlet!.NameKey })
                .Select(same => new ValueTuple<string, string, long?>(
                    same.Key.ExternalId, same.Key.Outlet, same.Min(other => other.DeletedAt == null ? (long?)other.Id : null))));
    }
}
