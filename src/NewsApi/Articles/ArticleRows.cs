using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>Stores a new article without the change tracker: it is known that all of it is new.</summary>
internal static class ArticleRows
{
    /// <summary>
    /// Inserts the article, all that belongs to it, and the speakers and outlets that are new; saves what changed of
    /// those that are known.
    /// </summary>
    public static async Task InsertWholeAsync(
        this NewsDbContext database, Article article, CancellationToken cancellationToken)
    {
        if (database.ChangeTracker.HasChanges())
        {
            await database.SaveChangesAsync(cancellationToken);
        }

        await database.InsertNamesAsync(article, cancellationToken);
        article.OutletId = article.Outlet?.Id;
        await database.InsertAsync([article], (one, id) => one.Id = id, cancellationToken);
        article.Body.ArticleId = article.Id;
        await database.InsertAsync([article.Body], cancellationToken);
        article.Tags.ForEach(tag => tag.ArticleId = article.Id);
        await database.InsertAsync(article.Tags, cancellationToken);
        article.Roles.ForEach(role => (role.ArticleId, role.SpeakerId) = (article.Id, role.Speaker.Id));
        await database.InsertAsync(article.Roles, (role, id) => role.Id = id, cancellationToken);
        await database.StorePartsAsync(article, article.Sections, article.Quotes, cancellationToken);
    }

    private static async Task InsertNamesAsync(
        this NewsDbContext database, Article article, CancellationToken cancellationToken)
    {
        var speakers = article.Quotes.Select(quote => quote.Speaker).OfType<Speaker>().Where(speaker => speaker.Id == 0).Distinct().ToList();
        await database.InsertAsync(speakers, (speaker, id) => speaker.Id = id, cancellationToken);
        speakers.ForEach(speaker => speaker.Aliases.ForEach(alias => alias.SpeakerId = speaker.Id));
        await database.InsertAsync([.. speakers.SelectMany(speaker => speaker.Aliases)], cancellationToken);

        var outlets = article.Quotes.Select(quote => quote.ReportedBy).Append(article.Outlet).OfType<Outlet>()
            .Where(outlet => outlet.Id == 0).Distinct().ToList();
        await database.InsertAsync(outlets, (outlet, id) => outlet.Id = id, cancellationToken);
    }
}
