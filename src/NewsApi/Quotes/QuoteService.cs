using Microsoft.EntityFrameworkCore;
using NewsApi.Data;

namespace NewsApi.Quotes;

/// <summary>Reads quotes, and the article around them.</summary>
internal sealed class QuoteService(NewsDbContext database)
{
    /// <summary>A quote; null when there is no such quote.</summary>
    public async Task<QuoteResponse?> FindAsync(long id, CancellationToken cancellationToken) =>
        (await database.Quotes.WithNames().SingleOrDefaultAsync(quote => quote.Id == id, cancellationToken))?.ToResponse();

    /// <summary>A quote with the sentences around it; null when there is no such quote.</summary>
    public async Task<QuoteContextResponse?> FindContextAsync(long id, int sentences, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        if (await FindAsync(id, cancellationToken) is not { } quote)
        {
            return null;
        }

        var article = await database.Articles.Where(one => one.Id == quote.ArticleId)
            .Select(one => new { one.Body.Text, one.UpdatedAt }).SingleAsync(cancellationToken);
        var context = QuoteContexts.Cut(quote, article.Text, sentences);
        return context with { LastModified = article.UpdatedAt > quote.LastModified ? article.UpdatedAt : quote.LastModified };
    }
}
