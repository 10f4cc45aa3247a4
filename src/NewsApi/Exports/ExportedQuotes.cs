using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Quotes;

namespace NewsApi.Exports;

/// <summary>A quote, and what a table of quotes shows of its article.</summary>
internal sealed record ExportedQuote(QuoteResponse Quote, ExportedArticle Article, string? Role);

/// <summary>What a table of quotes shows of an article.</summary>
internal sealed record ExportedArticle(long Id, DateTime? PublishedAt, string? Source, string Headline, string? Url);

/// <summary>Reads quotes for an export.</summary>
internal static class ExportedQuotes
{
    /// <summary>Reads the quotes with these ids as they were; leaves out what was deleted permanently since.</summary>
    public static async Task<List<ExportedQuote>> ReadAsync(
        NewsDbContext database, ExportMoment moment, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        await moment.FollowAsync(cancellationToken);
        var owners = await database.Quotes.WithTrash().Where(quote => ids.Contains(quote.Id)).Select(quote => quote.ArticleId).Distinct()
            .ToListAsync(cancellationToken);
        var quotes = await database.Quotes.WithTrash().WithNames().Where(quote => ids.Contains(quote.Id))
            .ToDictionaryAsync(quote => quote.Id, cancellationToken);
        var articles = await database.Articles.WithTrash().Where(article => owners.Contains(article.Id))
            .Select(article => new ExportedArticle(article.Id, article.PublishedAt, article.Source, article.Headline, article.Url))
            .ToDictionaryAsync(article => article.Id, cancellationToken);
        foreach (var changed in moment.FindChanged(ids, owners).ToList())
        {
            await ReadPastAsync(moment, changed, ids, quotes, articles, cancellationToken);
        }

        var roles = await RolesAsync(database, [.. articles.Keys], cancellationToken);
        return
        [
            .. ids.Where(quotes.ContainsKey).Select(id => quotes[id]).Where(quote => articles.ContainsKey(quote.ArticleId))
                .Select(quote => new ExportedQuote(
                    quote.ToResponse(), articles[quote.ArticleId], roles.GetValueOrDefault((quote.ArticleId, quote.SpeakerId ?? 0)))),
        ];
    }

    private static async Task ReadPastAsync(
        ExportMoment moment,
        long id,
        IReadOnlyList<long> wanted,
        Dictionary<long, Quote> quotes,
        Dictionary<long, ExportedArticle> articles,
        CancellationToken cancellationToken)
    {
        if (await moment.FindAsync(id, cancellationToken) is not { } article)
        {
            articles.Remove(id);
            return;
        }

        articles[id] = new ExportedArticle(id, article.PublishedAt, article.Source, article.Headline, article.Url);
        foreach (var quote in article.Quotes.Where(quote => wanted.Contains(quote.Id)))
        {
            quotes[quote.Id] = quote;
        }
    }

    // The first role that the article gives its speaker.
    private static async Task<Dictionary<(long, long), string>> RolesAsync(
        NewsDbContext database, List<long> articles, CancellationToken cancellationToken) =>
        (await database.SpeakerRoles.WithTrash().Where(role => articles.Contains(role.ArticleId)).OrderBy(role => role.Id)
            .Select(role => new { role.ArticleId, role.SpeakerId, role.Text }).ToListAsync(cancellationToken))
        .DistinctBy(role => (role.ArticleId, role.SpeakerId)).ToDictionary(role => (role.ArticleId, role.SpeakerId), role => role.Text);
}
