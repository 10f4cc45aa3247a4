using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;

namespace NewsApi.Trash;

/// <summary>
/// Removes articles for good, with everything that was made of them, in the transaction of the writer. Speakers that nobody
/// else quotes go with them, because their names come from the text.
/// </summary>
internal static class ArticleErasure
{
    public static async Task<ErasureReport> RunAsync(
        NewsDbContext database, IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var quotes = database.Quotes.WithTrash().Where(quote => ids.Contains(quote.ArticleId));
        var roles = database.SpeakerRoles.WithTrash().Where(role => ids.Contains(role.ArticleId));
        var speakers = await quotes.Where(quote => quote.SpeakerId != null).Select(quote => quote.SpeakerId!.Value)
            .Union(roles.Select(role => role.SpeakerId)).ToListAsync(cancellationToken);
        var states = await database.QuoteRevisions.Where(revision => ids.Contains(revision.ArticleId)).Select(revision => revision.State)
            .ToListAsync(cancellationToken);
        speakers.AddRange(states.Select(state => QuoteState.Read(state).SpeakerId).OfType<long>().Distinct());
        var report = new ErasureReport
        {
            Texts = await database.ArticleTexts.CountAsync(text => ids.Contains(text.ArticleId), cancellationToken),
            Sections = await database.Sections.WithTrash().CountAsync(section => ids.Contains(section.ArticleId), cancellationToken),
            Quotes = await quotes.CountAsync(cancellationToken),
            Tags = await database.ArticleTags.WithTrash().CountAsync(tag => ids.Contains(tag.ArticleId), cancellationToken),
            Roles = await roles.CountAsync(cancellationToken),
            Revisions = await database.ArticleRevisions.CountAsync(revision => ids.Contains(revision.ArticleId), cancellationToken),
            RevisionTexts = await database.RevisionBodies.CountAsync(body => ids.Contains(body.ArticleId), cancellationToken),
            QuoteRevisions = states.Count,
            Articles = await database.RecountAsync(
                ids,
                () => database.Articles.WithTrash().Where(article => ids.Contains(article.Id)).ExecuteDeleteAsync(cancellationToken),
                cancellationToken),
        };
        return report with { Speakers = await DeleteUnquotedAsync(database, speakers, cancellationToken) };
    }

    // A speaker that an editor has changed has other reasons to be there.
    private static Task<int> DeleteUnquotedAsync(NewsDbContext database, List<long> speakers, CancellationToken cancellationToken) =>
        database.Speakers
            .Where(speaker => speakers.Contains(speaker.Id) && speaker.Version == 1
                && !database.Quotes.WithTrash().Any(quote => quote.SpeakerId == speaker.Id)
                && !database.SpeakerRoles.WithTrash().Any(role => role.SpeakerId == speaker.Id))
            .ExecuteDeleteAsync(cancellationToken);
}
