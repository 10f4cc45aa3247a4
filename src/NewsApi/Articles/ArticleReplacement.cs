using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Revisions;

namespace NewsApi.Articles;

/// <summary>Puts a new state of an article in the place of the stored one, which becomes history.</summary>
internal static class ArticleReplacement
{
    public static async Task<ArticleResponse> ReplaceAsync(
        this NewsDbContext database, Article stored, Article article, DateTime now, CancellationToken cancellationToken)
    {
        var before = await database.Articles.AsNoTracking().Include(one => one.Body).Include(one => one.Tags)
            .SingleAsync(one => one.Id == stored.Id, cancellationToken);
        var hasNewParts = before.ParserVersion != article.ParserVersion || before.Body.Text != article.Body.Text;
        article.CreatedAt = stored.CreatedAt;
        article.Stamp(now);
        if (hasNewParts)
        {
            await database.LoadPartsAsync(before, cancellationToken);
            article.KeepPartsOf(before);
        }

        database.KeepHistory(stored, before, article, hasNewParts);
        return hasNewParts
            ? await database.ReplaceWithPartsAsync(stored, before, article, cancellationToken)
            : await database.ReplaceMetadataAsync(stored, article, cancellationToken);
    }

    private static void KeepHistory(
        this NewsDbContext database, Article stored, Article before, Article article, bool withBody)
    {
        var changed = ArticleMembers.Compare(before, article);
        if (changed.Count == 0)
        {
            return;
        }

        database.ArticleRevisions.Add(RevisionArchive.Keep(before));
        if (withBody)
        {
            database.RevisionBodies.Add(RevisionArchive.KeepBody(before));
        }

        stored.Revision++;
        (stored.RevisedAt, stored.RevisedBy, stored.RevisedMembers) = (article.UpdatedAt, null, changed);
    }

    // The parts stay as they are.
    private static async Task<ArticleResponse> ReplaceMetadataAsync(
        this NewsDbContext database, Article stored, Article article, CancellationToken cancellationToken)
    {
        (article.Sections, article.Quotes, article.Roles) = ([], [], []);
        await database.ArticleTags.Where(tag => tag.ArticleId == stored.Id).ExecuteDeleteAsync(cancellationToken);
        await database.TakeOverAsync(stored, article, withParts: false, cancellationToken);
        return (await database.Articles.FindWholeAsync(stored.Id, cancellationToken))!;
    }

    private static async Task<ArticleResponse> ReplaceWithPartsAsync(
        this NewsDbContext database, Article stored, Article before, Article article, CancellationToken cancellationToken)
    {
        await database.ArticleTags.Where(tag => tag.ArticleId == stored.Id).ExecuteDeleteAsync(cancellationToken);
        await database.SpeakerRoles.Where(role => role.ArticleId == stored.Id).ExecuteDeleteAsync(cancellationToken);
        await database.ArticleTexts.Where(text => text.ArticleId == stored.Id).ExecuteDeleteAsync(cancellationToken);
        var (sections, quotes) = await database.TakeOverAsync(stored, article, withParts: true, cancellationToken);
        await database.ReplacePartsAsync(before, sections, quotes, cancellationToken);
        (stored.Sections, stored.Quotes) = (sections, quotes);
        return stored.ToResponse();
    }

    private static async Task<(List<Section> Sections, List<Quote> Quotes)> TakeOverAsync(
        this NewsDbContext database, Article stored, Article article, bool withParts, CancellationToken cancellationToken)
    {
        StoredNames.Resolve(database, article, article.UpdatedAt);
        database.StoreNames(article);
        database.AttachRange([.. article.SpeakersOf(), .. article.OutletsOf()]);
        var parts = article.TakeOutParts();
        var isListedElsewhere = stored.ListedAt != article.ListedAt;
        stored.TakeOver(article, withParts);
        stored.Version++;
        await database.SaveChangesAsync(cancellationToken);
        if (isListedElsewhere)
        {
            await database.Quotes.Where(quote => quote.ArticleId == stored.Id).ExecuteUpdateAsync(
                update => update.SetProperty(quote => quote.ListedAt, stored.ListedAt), cancellationToken);
        }

        return parts;
    }
}
