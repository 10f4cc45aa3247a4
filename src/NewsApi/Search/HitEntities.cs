using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>The rows of the hits of a page. What was deleted meanwhile is missing.</summary>
internal sealed class HitEntities
{
    private Dictionary<long, Article> _articles = [];
    private Dictionary<long, Quote> _quotes = [];
    private Dictionary<long, Speaker> _speakers = [];

    /// <summary>
    /// Reads the rows of the hits, and those of the articles and speakers of the quotes among them. Only articles that are
    /// hits have their texts, where <paramref name="withTexts"/> asks for them.
    /// </summary>
    public static async Task<HitEntities> ReadAsync(
        NewsDbContext database, IReadOnlyList<IndexHit> hits, bool withTexts, CancellationToken cancellationToken)
    {
        var (articles, quotes) = (IdsOf(hits, SearchType.Article), IdsOf(hits, SearchType.Quote));
        var speakers = IdsOf(hits, SearchType.Speaker);
        var rows = new HitEntities();
        if (quotes.Count > 0)
        {
            rows._quotes = await database.Quotes.AsNoTracking().Where(quote => quotes.Contains(quote.Id))
                .ToDictionaryAsync(quote => quote.Id, cancellationToken);
            speakers = [.. speakers.Union(rows._quotes.Values.Select(quote => quote.SpeakerId).OfType<long>())];
        }

        var all = articles.Union(rows._quotes.Values.Select(quote => quote.ArticleId)).ToList();
        if (all.Count > 0)
        {
            var found = await database.ListArticlesAsync(all, ArticlePart.None, cancellationToken);
            rows._articles = found.ToDictionary(article => article.Id);
        }

        if (withTexts && articles.Count > 0)
        {
            await database.LoadPartsAsync(
                [.. articles.Select(rows.FindArticle).OfType<Article>()], ArticlePart.Text, cancellationToken);
        }

        if (speakers.Count > 0)
        {
            rows._speakers = await database.Speakers.AsNoTracking().Where(speaker => speakers.Contains(speaker.Id))
                .ToDictionaryAsync(speaker => speaker.Id, cancellationToken);
        }

        return rows;
    }

    public Article? FindArticle(long id) => _articles.GetValueOrDefault(id);

    public Quote? FindQuote(long id) => _quotes.GetValueOrDefault(id);

    public Speaker? FindSpeaker(long id) => _speakers.GetValueOrDefault(id);

    private static List<long> IdsOf(IReadOnlyList<IndexHit> hits, SearchType type) =>
        [.. hits.Where(hit => hit.Type == type).Select(hit => hit.Id)];
}
