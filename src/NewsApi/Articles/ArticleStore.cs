using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Articles;

/// <summary>Inserts, replaces and deletes articles with all their rows, in the transaction of the writer.</summary>
internal sealed partial class ArticleStore(NewsDbContext database, Principal principal, DateTime now)
{
    /// <summary>Inserts new articles.</summary>
    public async Task InsertAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        foreach (var article in articles)
        {
            (article.CreatedAt, article.RevisedAt, article.RevisedBy) = (now, now, principal.Name);
            Stamp(article, now);
        }

        await StoreNamesAsync(articles, cancellationToken);
        database.InsertRows(articles, (article, id) => article.Id = article.Body.ArticleId = id);
        database.InsertRows([.. articles.Select(article => article.Body)]);
        InsertTags(articles);
        InsertRoles(articles);
        InsertParts(articles);

        // Others count for the same speakers.
        database.BeginLastPart();
        database.Count(articles);
    }

    /// <summary>Replaces an article; the state before the change becomes a revision.</summary>
    public Task ReplaceAsync(PreparedChange edit, CancellationToken cancellationToken) => database.RecountAsync(
        [edit.Before.Id], () => ReplaceUncountedAsync(edit, cancellationToken), cancellationToken);

    private async Task<Article> ReplaceUncountedAsync(PreparedChange edit, CancellationToken cancellationToken)
    {
        var (before, article) = (edit.Before, edit.Article);
        (article.Id, article.Version, article.CreatedAt) = (before.Id, before.Version + 1, before.CreatedAt);
        Stamp(article, now);
        edit.AssignIds();
        AddRevision(edit);
        await StoreNamesAsync([article], cancellationToken);
        var stored = await database.Articles.SingleAsync(one => one.Id == before.Id, cancellationToken);
        database.Entry(stored).CurrentValues.SetValues(article);
        await database.SaveChangesAsync(cancellationToken);
        if (edit.ChangedMembers.Contains("tags"))
        {
            await database.ArticleTags.Where(tag => tag.ArticleId == article.Id).ExecuteDeleteAsync(cancellationToken);
            InsertTags([article]);
        }

        if (edit.HasNewParts)
        {
            await ReplacePartsAsync(before, article, cancellationToken);
        }

        if (before.ListedAt != article.ListedAt)
        {
            await database.Quotes.Where(quote => quote.ArticleId == article.Id).ExecuteUpdateAsync(
                update => update.SetProperty(quote => quote.ListedAt, article.ListedAt), cancellationToken);
        }

        return article;
    }

    /// <summary>Moves an article and its quotes into the trash, or out of it if <paramref name="deletedAt"/> is null.</summary>
    public Task<StoredState> MoveAsync(long id, DateTime? deletedAt, CancellationToken cancellationToken) => database.RecountAsync(
        [id], () => MoveUncountedAsync(id, deletedAt, cancellationToken), cancellationToken);

    private async Task<StoredState> MoveUncountedAsync(long id, DateTime? deletedAt, CancellationToken cancellationToken)
    {
        var stored = await database.Articles.WithTrash().SingleAsync(one => one.Id == id, cancellationToken);
        (stored.DeletedAt, stored.UpdatedAt) = (deletedAt, now);
        stored.Version++;
        await database.SaveChangesAsync(cancellationToken);
        await database.Quotes.WithTrash().Where(quote => quote.ArticleId == id).ExecuteUpdateAsync(
            update => update.SetProperty(quote => quote.DeletedAt, deletedAt), cancellationToken);
        return stored.ToState();
    }

    /// <summary>Moves articles and their quotes into the trash.</summary>
    public Task MoveAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) => database.RecountAsync(
        ids, () => MoveUncountedAsync(ids, cancellationToken), cancellationToken);

    private async Task<int> MoveUncountedAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        await database.Quotes.Where(quote => ids.Contains(quote.ArticleId)).ExecuteUpdateAsync(
            update => update.SetProperty(quote => quote.DeletedAt, now), cancellationToken);
        return await database.Articles.Where(article => ids.Contains(article.Id)).ExecuteUpdateAsync(
            update => update.SetProperty(article => article.DeletedAt, now).SetProperty(article => article.UpdatedAt, now)
                .SetProperty(article => article.Version, article => article.Version + 1),
            cancellationToken);
    }

    /// <summary>Sets the timestamps of an article and its quotes.</summary>
    public static void Stamp(Article article, DateTime now)
    {
        article.UpdatedAt = now;
        article.ListedAt = article.PublishedAt ?? article.CreatedAt;
        foreach (var quote in article.Quotes)
        {
            (quote.CreatedAt, quote.UpdatedAt, quote.ListedAt) = (now, now, article.ListedAt);
        }
    }

    private void AddRevision(PreparedChange edit)
    {
        var (before, article) = (edit.Before, edit.Article);
        (article.Revision, article.RevisedAt, article.RevisedBy, article.RevisedMembers) =
            (before.Revision, before.RevisedAt, before.RevisedBy, before.RevisedMembers);
        if (edit.ChangedMembers.Count == 0)
        {
            return;
        }

        database.InsertRows([RevisionSerializer.Serialize(before)]);
        if (edit.HasNewParts)
        {
            database.InsertRows([edit.History!]);
        }

        article.Revision++;
        (article.RevisedAt, article.RevisedBy, article.RevisedMembers) = (now, principal.Name, edit.ChangedMembers);
    }

    // Inserts new speakers, aliases and outlets.
    private async Task StoreNamesAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        await StoredNameResolver.ResolveAsync(database, articles, now, cancellationToken);
        List<Speaker> speakers =
        [
            .. articles.SelectMany(article => article.Quotes).Select(quote => quote.Speaker).OfType<Speaker>()
                .Concat(articles.SelectMany(article => article.Roles).Select(role => role.Speaker)).Distinct(),
        ];
        List<Outlet> outlets =
        [
            .. articles.SelectMany(article => article.Quotes).Select(quote => quote.ReportedBy)
                .Concat(articles.Select(article => article.Outlet)).OfType<Outlet>().Distinct(),
        ];
        // In one order for all transactions: none waits for a name of another that waits for it.
        speakers.Sort((one, other) => string.CompareOrdinal(one.NameKey, other.NameKey));
        outlets.Sort((one, other) => string.CompareOrdinal(one.NameKey, other.NameKey));
        database.InsertRows(speakers.FindAll(speaker => speaker.Id == 0), (speaker, id) => speaker.Id = id);
        database.InsertRows([.. speakers.SelectMany(NewAliases)]);
        database.InsertRows(outlets.FindAll(outlet => outlet.Id == 0), (outlet, id) => outlet.Id = id);
        foreach (var article in articles)
        {
            article.OutletId = article.Outlet?.Id;
        }
    }

    private static List<SpeakerAlias> NewAliases(Speaker speaker)
    {
        var aliases = speaker.Aliases.FindAll(alias => alias.SpeakerId == 0);
        aliases.ForEach(alias => alias.SpeakerId = speaker.Id);
        aliases.Sort((one, other) => string.CompareOrdinal(one.NameKey, other.NameKey));
        return aliases;
    }
}
