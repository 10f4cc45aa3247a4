using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Revisions;
using NewsApi.Search;

namespace NewsApi.Quotes;

/// <summary>Reads quotes.</summary>
internal sealed class QuoteService(NewsDbContext database, QuoteFilters filters, RankedIds ranked)
{
    public async Task<Slice<QuoteResponse>> ListAsync(
        QuoteListRequest list, QuoteFilterRequest filter, PageRequest page, CancellationToken cancellationToken)
    {
        return await ListAsync(list, await filters.ResolveAsync(filter, cancellationToken), page, cancellationToken);
    }

    private async Task<Slice<QuoteResponse>> ListAsync(
        QuoteListRequest list, QuoteFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(list.Q))
        {
            await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
            return await ReadAsync(Quotes.Where(filter), ListPage.Of(page, list.Sort), cancellationToken);
        }

        var ids = await ranked.FindQuotesAsync(list.Q, filter, SortKey.Parse(list.Sort), page, cancellationToken);
        var found = await Quotes.Where(quote => ids.Items.Contains(quote.Id))
            .ToDictionaryAsync(quote => quote.Id, cancellationToken);
        return new Slice<QuoteResponse>(
            [.. ids.Items.Where(found.ContainsKey).Select(id => found[id].ToResponse())], ids.Total);
    }

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

    /// <summary>The quotes of a speaker, newest first; null when there is no such speaker.</summary>
    public async Task<Slice<QuoteResponse>?> ListOfSpeakerAsync(
        long speakerId, QuoteListRequest list, PageRequest page, CancellationToken cancellationToken)
    {
        if (!await database.Speakers.AnyAsync(speaker => speaker.Id == speakerId, cancellationToken))
        {
            return null;
        }

        var ofSpeaker = new QuoteFilter { Speakers = new AnyOf<long>([speakerId], []) };
        return await ListAsync(list, ofSpeaker, page, cancellationToken);
    }

    public async Task<QuoteResponse?> FindAsync(long id, CancellationToken cancellationToken) =>
        (await Quotes.SingleOrDefaultAsync(quote => quote.Id == id, cancellationToken))?.ToResponse();

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
