using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Revisions;

namespace NewsApi.Quotes;

/// <summary>Reads quotes with the article around them.</summary>
internal sealed class QuoteService(NewsDbContext database)
{
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

        var ofArticle = Quotes.Where(quote => quote.ArticleId == articleId);
        return await ReadAsync(ofArticle, ListPage.Of(page, "position"), cancellationToken);
    }

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

    private static Task<Slice<QuoteResponse>> ReadAsync(
        IQueryable<Quote> wanted, ListPage page, CancellationToken cancellationToken) =>
        wanted.ReadPageAsync<Quote, QuoteResponse>(
            QuoteQueries.Orders,
            page,
            async quotes => [.. (await quotes.ToListAsync(cancellationToken)).Select(quote => quote.ToResponse())],
            cancellationToken);
}
