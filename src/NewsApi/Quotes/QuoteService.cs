using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Revisions;

namespace NewsApi.Quotes;

/// <summary>Reads quotes, and the article around them.</summary>
internal sealed class QuoteService(NewsDbContext database)
{
    /// <summary>A quote; null when there is no such quote.</summary>
    public async Task<QuoteResponse?> FindAsync(long id, CancellationToken cancellationToken) =>
        (await database.Quotes.WithNames().SingleOrDefaultAsync(quote => quote.Id == id, cancellationToken))?.ToResponse();

    /// <summary>The quotes of an article, as it is or was, in text order; null when there is, or was, no such article.</summary>
    public async Task<Slice<QuoteResponse>?> ListOfArticleAsync(
        long articleId, AsOfRequest time, PageRequest page, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        if (Timestamps.Parse(time.AsOf) is { } then)
        {
            var article = await database.FindAsOfAsync(articleId, then, cancellationToken);
            return article is null ? null : PastQuotes.PageOf(article, page);
        }

        if (!await database.Articles.AnyAsync(article => article.Id == articleId, cancellationToken))
        {
            return null;
        }

        var quotes = await database.Quotes.WithNames().Where(quote => quote.ArticleId == articleId)
            .ReadPageAsync(QuoteQueries.Orders, ListPage.Of(page, "position"), cancellationToken);
        return quotes.With([.. quotes.Items.Select(quote => quote.ToResponse())]);
    }

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
        return context with { LastModified = article.UpdatedAt > quote.UpdatedAt ? article.UpdatedAt : quote.UpdatedAt };
    }
}
