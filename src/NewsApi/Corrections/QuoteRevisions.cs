using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Quotes;

namespace NewsApi.Corrections;

/// <summary>Reads revisions of quotes.</summary>
internal sealed class QuoteRevisions(NewsDbContext database)
{
    private static readonly Ordering<QuoteRevision> Orders = new(revision => revision.Number, new SortKey("id", true));

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
}
