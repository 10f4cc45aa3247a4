using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>Reads articles as they were; to be used within one snapshot.</summary>
/// <param name="database">The database.</param>
/// <param name="articles">The articles to look among; with or without those in the trash.</param>
internal sealed class PastArticles(NewsDbContext database, IQueryable<Article> articles)
{
    public PastArticles(NewsDbContext database)
        : this(database, database.Articles)
    {
    }

    /// <summary>An article with all its parts as it was in a revision; null when there is no such article or revision.</summary>
    public async Task<Article?> FindAsync(long id, int number, CancellationToken cancellationToken)
    {
        var present = await FindPresentNumberAsync(id, cancellationToken);
        if (present == number)
        {
            var whole = await articles.AsNoTracking().SingleAsync(article => article.Id == id, cancellationToken);
            await database.LoadPartsAsync([whole], ArticlePart.All, cancellationToken);
            return whole;
        }

        var revision = present is null ? null : await database.ArticleRevisions.AsNoTracking()
            .SingleOrDefaultAsync(one => one.ArticleId == id && one.Number == number, cancellationToken);
        if (revision is null)
        {
            return null;
        }

        var article = ArticleArchive.Read(revision);
        await LoadPartsAsync(article, cancellationToken);
        return article;
    }

    /// <summary>The number of the present revision of an article; null when there is no such article.</summary>
    public Task<int?> FindPresentNumberAsync(long id, CancellationToken cancellationToken) =>
        articles.Where(article => article.Id == id).Select(article => (int?)article.Revision).SingleOrDefaultAsync(cancellationToken);

    /// <summary>An article with all its parts as it was at a time; null when there was none.</summary>
    public async Task<Article?> FindAsOfAsync(long id, DateTime time, CancellationToken cancellationToken)
    {
        var number = await articles.Where(article => article.Id == id && article.RevisedAt <= time)
            .Select(article => (int?)article.Revision).SingleOrDefaultAsync(cancellationToken);
        number ??= await database.ArticleRevisions.Where(revision => revision.ArticleId == id && revision.CreatedAt <= time)
            .MaxAsync(revision => (int?)revision.Number, cancellationToken);
        return number is null ? null : await FindAsync(id, number.Value, cancellationToken);
    }

    // A text is kept once: where no later one was kept, it is still the present one.
    private async Task LoadPartsAsync(Article article, CancellationToken cancellationToken)
    {
        var body = await database.RevisionBodies.AsNoTracking()
            .Where(one => one.ArticleId == article.Id && one.LastRevision >= article.Revision)
            .OrderBy(one => one.LastRevision).FirstOrDefaultAsync(cancellationToken);
        if (body is not null)
        {
            ArticleArchive.Read(body, article);
            return;
        }

        await database.LoadPartsAsync([article], ArticlePart.Text | ArticlePart.Sections | ArticlePart.Quotes, cancellationToken);
    }
}
