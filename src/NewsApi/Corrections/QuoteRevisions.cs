using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Quotes;

namespace NewsApi.Corrections;

/// <summary>Reads what quotes are and were.</summary>
internal sealed class QuoteRevisions(NewsDbContext database, QuoteService quotes)
{
    private static readonly Ordering<QuoteRevision> Orders = new(revision => revision.Number, new SortKey("id", true));

    /// <summary>A quote, as of a time if one is given; null when there is no such quote, or was none then.</summary>
    public async Task<QuoteResponse?> FindAsync(long id, AsOfRequest time, CancellationToken cancellationToken) =>
        Timestamps.Parse(time.AsOf) is { } then
            ? await FindAsOfAsync(id, then, cancellationToken)
            : await quotes.FindAsync(id, cancellationToken);

    /// <summary>The revisions of a quote, newest first, also of one that was dismissed; null when there is no such quote.</summary>
    public async Task<Slice<QuoteRevisionResponse>?> ListAsync(long id, PageRequest page, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var stored = database.QuoteRevisions.Where(revision => revision.QuoteId == id
            && database.Articles.Any(article => article.Id == revision.ArticleId));
        if (await stored.AnyAsync(cancellationToken))
        {
            var revisions = await stored.ReadPageAsync(Orders, ListPage.Of(page, null), cancellationToken);
            return revisions.With([.. revisions.Items.Select(revision => revision.ToResponse())]);
        }

        var quote = await database.Quotes.WithNames().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        return quote is null ? null : new Slice<QuoteRevisionResponse>(
            page.Skip == 0 ? [quote.ToRevision().ToResponse()] : [], page.Count == CountMode.None ? null : 1);
    }

    // A quote that was removed since has revisions.
    private async Task<QuoteResponse?> FindAsOfAsync(long id, DateTime time, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var articleId = await database.Quotes.Where(quote => quote.Id == id).Select(quote => (long?)quote.ArticleId)
            .SingleOrDefaultAsync(cancellationToken);
        articleId ??= await database.QuoteRevisions.Where(revision => revision.QuoteId == id)
            .Select(revision => (long?)revision.ArticleId).FirstOrDefaultAsync(cancellationToken);
        var article = articleId is null ? null
            : await new ArticleHistory(database).FindAsOfAsync(articleId.Value, time, cancellationToken);
        return article?.Quotes.Find(quote => quote.Id == id)?.ToResponse();
    }
}
