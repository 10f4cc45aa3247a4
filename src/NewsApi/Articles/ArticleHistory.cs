using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>Reads earlier states of articles. The caller must hold a snapshot.</summary>
/// <param name="database">The database.</param>
/// <param name="articles">The articles to search, with or without those in the trash.</param>
internal sealed class ArticleHistory(NewsDbContext database, IQueryable<Article> articles)
{
    public ArticleHistory(NewsDbContext database)
        : this(database, database.Articles)
    {
    }

    /// <summary>Reads an article with all its parts in a revision; null if the article or the revision does not exist.</summary>
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

        var article = RevisionSerializer.Deserialize(revision);
        await LoadPartsAsync(article, cancellationToken);
        return article;
    }

    /// <summary>Reads the number of the current revision of an article; null if it does not exist.</summary>
    public Task<int?> FindPresentNumberAsync(long id, CancellationToken cancellationToken) =>
        articles.Where(article => article.Id == id).Select(article => (int?)article.Revision).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Reads an article with all its parts as of a time; null if it did not exist then.</summary>
    public async Task<Article?> FindAsOfAsync(long id, DateTime time, CancellationToken cancellationToken)
    {
        var number = await articles.Where(article => article.Id == id && article.RevisedAt <= time)
            .Select(article => (int?)article.Revision).SingleOrDefaultAsync(cancellationToken);
        number ??= await database.ArticleRevisions.Where(revision => revision.ArticleId == id && revision.CreatedAt <= time)
            .MaxAsync(revision => (int?)revision.Number, cancellationToken);
        return number is null ? null : await FindAsync(id, number.Value, cancellationToken);
    }

    // A body is stored when it is replaced: if no body with a later revision is stored, the current one applies.
    private async Task LoadPartsAsync(Article article, CancellationToken cancellationToken)
    {
        var body = await database.RevisionBodies.AsNoTracking()
            .Where(one => one.ArticleId == article.Id && one.LastRevision >= article.Revision)
            .OrderBy(one => one.LastRevision).FirstOrDefaultAsync(cancellationToken);
        if (body is not null)
        {
            RevisionSerializer.DeserializeBody(body, article);
            return;
        }

        await database.LoadPartsAsync([article], ArticlePart.Text | ArticlePart.Sections | ArticlePart.Quotes, cancellationToken);
    }
}
