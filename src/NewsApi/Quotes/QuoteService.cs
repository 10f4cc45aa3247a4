using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Quotes;

/// <summary>Reads quotes with the article around them.</summary>
internal sealed class QuoteService(NewsDbContext database)
{
    /// <summary>A quote with the sentences around it; null when there is no such quote.</summary>
    public async Task<QuoteContextResponse?> FindContextAsync(long id, int sentences, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        if ((await Quotes.SingleOrDefaultAsync(one => one.Id == id, cancellationToken))?.ToResponse() is not { } quote)
        {
            return null;
        }

        var article = await database.Articles.Where(one => one.Id == quote.ArticleId)
            .Select(one => new { one.Body.Text, one.UpdatedAt }).SingleAsync(cancellationToken);
        var context = QuoteContexts.Cut(quote, article.Text, sentences);
        return context with { LastModified = article.UpdatedAt > quote.UpdatedAt ? article.UpdatedAt : quote.UpdatedAt };
    }

    private IQueryable<Quote> Quotes => database.Quotes.AsNoTracking()
        .Include(quote => quote.Speaker).Include(quote => quote.ReportedBy);
}
