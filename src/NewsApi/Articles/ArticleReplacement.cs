using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Revisions;

namespace NewsApi.Articles;

/// <summary>Puts a new state of an article in the place of the stored one, which becomes history.</summary>
internal static class ArticleReplacement
{
    public static async Task<ArticleResponse> ReplaceAsync(
        this NewsDbContext database, Article stored, ArticleEdit edit, DateTime now, CancellationToken cancellationToken)
    {
        edit.Article.CreatedAt = stored.CreatedAt;
        edit.Article.Stamp(now);
        edit.KeepParts();
        database.KeepHistory(stored, edit, now);
        return edit.HasNewParts
            ? await database.ReplaceWithPartsAsync(stored, edit.Before, edit.Article, cancellationToken)
            : await database.ReplaceMetadataAsync(stored, edit.Article, cancellationToken);
    }

    private static void KeepHistory(this NewsDbContext database, Article stored, ArticleEdit edit, DateTime now)
    {
        if (edit.ChangedMembers.Count == 0)
        {
            return;
        }

        database.ArticleRevisions.Add(RevisionArchive.Keep(edit.Before));
        if (edit.History is not null)
        {
            database.RevisionBodies.Add(edit.History);
        }

        stored.Revision++;
        (stored.RevisedAt, stored.RevisedBy, stored.RevisedMembers) = (now, null, edit.ChangedMembers);
    }

    // The parts stay as they are.
    private static async Task<ArticleResponse> ReplaceMetadataAsync(
        this NewsDbContext database, Article stored, Article article, CancellationToken cancellationToken)
    {
        (article.Sections, article.Quotes, article.Roles) = ([], [], []);
        await database.ArticleTags.Where(tag => tag.ArticleId == stored.Id).ExecuteDeleteAsync(cancellationToken);
        await database.TakeOverAsync(stored, article, withParts: false, cancellationToken);
        return (await database.FindWholeAsync(stored.Id, cancellationToken))!;
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
        await StoredNames.ResolveAsync(database, article, article.UpdatedAt, cancellationToken);
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
