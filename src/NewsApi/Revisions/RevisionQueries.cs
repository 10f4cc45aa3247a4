using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Revisions;

/// <summary>Reads articles as they were. To be asked within one snapshot.</summary>
internal static class RevisionQueries
{
    /// <summary>An article with all its parts as it was in a revision; null when there is no such article or revision.</summary>
    public static async Task<Article?> FindRevisionAsync(
        this NewsDbContext database, long id, int number, CancellationToken cancellationToken)
    {
        var present = await database.FindPresentRevisionAsync(id, cancellationToken);
        if (present == number)
        {
            return await database.FindArticleAsync(id, ArticlePart.All, cancellationToken);
        }

        var revision = present is null ? null : await database.ArticleRevisions.AsNoTracking()
            .SingleOrDefaultAsync(one => one.ArticleId == id && one.Number == number, cancellationToken);
        if (revision is null)
        {
            return null;
        }

        var article = RevisionArchive.Read(revision);
        await database.ReadPartsAsync(article, cancellationToken);
        return article;
    }

    /// <summary>The number of the revision that an article has now; null when there is no such article.</summary>
    public static Task<int?> FindPresentRevisionAsync(
        this NewsDbContext database, long id, CancellationToken cancellationToken) =>
        database.Articles.Where(article => article.Id == id)
            .Select(article => (int?)article.Revision).SingleOrDefaultAsync(cancellationToken);

    /// <summary>An article with all its parts as it was at a time; null when there was none.</summary>
    public static async Task<Article?> FindAsOfAsync(
        this NewsDbContext database, long id, DateTime time, CancellationToken cancellationToken)
    {
        var number = await database.Articles.Where(article => article.Id == id && article.RevisedAt <= time)
            .Select(article => (int?)article.Revision).SingleOrDefaultAsync(cancellationToken);
        number ??= await database.ArticleRevisions.Where(revision => revision.ArticleId == id && revision.CreatedAt <= time)
            .MaxAsync(revision => (int?)revision.Number, cancellationToken);
        return number is null ? null : await database.FindRevisionAsync(id, number.Value, cancellationToken);
    }

    /// <summary>The text of an article as it was in a revision; null when there is no such article or revision.</summary>
    public static async Task<string?> FindTextAsync(
        this NewsDbContext database, long id, int revision, CancellationToken cancellationToken) =>
        (await database.FindRevisionAsync(id, revision, cancellationToken))?.Body.Text;

    // A text is kept only once: where none was kept since, it is still the present one.
    private static async Task ReadPartsAsync(this NewsDbContext database, Article article, CancellationToken cancellationToken)
    {
        var body = await database.RevisionBodies.AsNoTracking()
            .Where(one => one.ArticleId == article.Id && one.LastRevision >= article.Revision)
            .OrderBy(one => one.LastRevision).FirstOrDefaultAsync(cancellationToken);
        if (body is not null)
        {
            RevisionArchive.Read(body, article);
            return;
        }

        await database.LoadPartsAsync([article], ArticlePart.Text | ArticlePart.Sections | ArticlePart.Quotes, cancellationToken);
    }
}
