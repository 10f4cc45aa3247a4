using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Reparsing;

/// <summary>Reads and writes how far reparses are.</summary>
internal static class ReparseStore
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Json)!;

    /// <summary>The articles that a filter selects and that an earlier version of the parser read.</summary>
    public static IQueryable<Article> StaleArticles(this NewsDbContext database, ArticleFilter filter) =>
        database.Articles.Where(filter).Where(article => article.ParserVersion != ArticleParser.Version);

    /// <summary>The ids of the next articles to parse.</summary>
    public static Task<List<long>> ListNextAsync(
        this NewsDbContext database, Reparse reparse, int count, CancellationToken cancellationToken) =>
        database.StaleArticles(Read<ArticleFilter>(reparse.Filter))
            .Where(article => article.Id > reparse.LastArticleId && article.Id <= reparse.EndArticleId)
            .OrderBy(article => article.Id).Select(article => article.Id).Take(count).ToListAsync(cancellationToken);

    /// <summary>Stores what a batch found; false if the reparse was cancelled.</summary>
    public static async Task<bool> AdvanceAsync(
        this NewsDbContext database,
        Reparse reparse,
        IReadOnlyList<long> done,
        IReadOnlyList<ReparsedArticle> found,
        CancellationToken cancellationToken)
    {
        // A dry run compares before its turn to write: an article may have been removed since.
        var ids = found.Select(article => article.ArticleId).ToList();
        var known = await database.Articles.WithTrash().Where(article => ids.Contains(article.Id)).Select(article => article.Id)
            .ToListAsync(cancellationToken);
        var changed = known.Count;
        database.ReparseResults.AddRange(found.Where(article => known.Contains(article.ArticleId)).Select(article => new ReparseResult
        {
            ReparseId = reparse.Id,
            ArticleId = article.ArticleId,
            Changes = Write(article),
        }));
        await database.SaveChangesAsync(cancellationToken);
        return await database.Running(reparse.Id).ExecuteUpdateAsync(
            update => update.SetProperty(one => one.LastArticleId, done[^1])
                .SetProperty(one => one.Done, one => one.Done + done.Count)
                .SetProperty(one => one.Changed, one => one.Changed + changed),
            cancellationToken) == 1;
    }

    /// <summary>Ends a running reparse; false if it had ended.</summary>
    public static async Task<bool> EndAsync(
        this NewsDbContext database, long id, ReparseStatus status, string? error, DateTime now, CancellationToken cancellationToken) =>
        await database.Running(id).ExecuteUpdateAsync(
            update => update.SetProperty(one => one.Status, status)
                .SetProperty(one => one.Error, error)
                .SetProperty(one => one.EndedAt, now),
            cancellationToken) == 1;

    /// <summary>The reparse if it is running.</summary>
    public static IQueryable<Reparse> Running(this NewsDbContext database, long id) =>
        database.Reparses.Where(one => one.Id == id && one.Status == ReparseStatus.Running);
}
