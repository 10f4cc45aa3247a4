using Microsoft.EntityFrameworkCore;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>The database's side of <see cref="ArticleFilter"/>, and the orders of lists.</summary>
internal static class ArticleQueries
{
    /// <summary>Loads an article with everything that belongs to it.</summary>
    public static async Task<ArticleResponse?> FindWholeAsync(
        this IQueryable<Article> articles, long id, CancellationToken cancellationToken)
    {
        var article = await articles.AsNoTracking().AsSplitQuery()
            .Include(one => one.Body)
            .Include(one => one.Tags)
            .Include(one => one.Sections)
            .Include(one => one.Quotes).ThenInclude(quote => quote.Speaker)
            .Include(one => one.Quotes).ThenInclude(quote => quote.ReportedBy)
            .SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        return article?.ToResponse();
    }

    public static IQueryable<Article> Where(this IQueryable<Article> articles, ArticleFilter filter) => articles
        .WhereTime(filter)
        .WhereNames(filter)
        .WhereQuotes(filter)
        .WhereIf(filter.MinWords, min => article => article.WordCount >= min)
        .WhereIf(filter.MaxWords, max => article => article.WordCount <= max);

    /// <summary>Orders by <paramref name="keys"/>, newest first where there are none; the id is the last key.</summary>
    public static IQueryable<Article> OrderBy(this IQueryable<Article> articles, IReadOnlyList<SortKey> keys)
    {
        var ordered = articles.OrderBy(_ => 0);
        foreach (var key in keys.Count > 0 ? keys : [new SortKey("publishedAt", true)])
        {
            ordered = key.Member switch
            {
                "publishedAt" => ordered.ThenBy(article => article.ListedAt, key),
                "createdAt" => ordered.ThenBy(article => article.CreatedAt, key),
                "updatedAt" => ordered.ThenBy(article => article.UpdatedAt, key),
                "headline" => ordered.ThenBy(article => article.Headline, key),
                "source" => ordered.ThenBy(article => article.Source, key),
                "wordCount" => ordered.ThenBy(article => article.WordCount, key),
                "quoteCount" => ordered.ThenBy(article => article.QuoteCount, key),
                "id" => ordered.ThenBy(article => article.Id, key),
                _ => throw new ArgumentOutOfRangeException(nameof(keys), key.Member, "The validator lets no other through."),
            };
        }

        return ordered.ThenBy(article => article.Id);
    }

    private static IQueryable<Article> WhereTime(this IQueryable<Article> articles, ArticleFilter filter) =>
        filter.UseDate switch
        {
            ArticleDate.Created => articles
                .WhereIf(filter.From, from => article => article.CreatedAt >= from)
                .WhereIf(filter.To, to => article => article.CreatedAt < to),
            ArticleDate.Updated => articles
                .WhereIf(filter.From, from => article => article.UpdatedAt >= from)
                .WhereIf(filter.To, to => article => article.UpdatedAt < to),
            _ => articles
                .WhereIf(filter.From, from => article => article.ListedAt >= from)
                .WhereIf(filter.To, to => article => article.ListedAt < to),
        };

    private static IQueryable<Article> WhereNames(this IQueryable<Article> articles, ArticleFilter filter) => articles
        .WhereAny(filter.Outlets, ids => article => ids.Contains(article.OutletId!.Value))
        .WhereAny(filter.Languages, tags => article =>
            article.Language != null && tags.Any(tag => article.Language == tag || article.Language.StartsWith(tag + "-")))
        .WhereAny(filter.Tags, keys => article => article.Tags.Any(tag => keys.Contains(tag.TagKey)))
        .WhereAny(filter.Ids, ids => article => ids.Contains(article.Id))
        .WhereAny(filter.ExternalIds, ids => article => article.ExternalId != null && ids.Contains(article.ExternalId));

    private static IQueryable<Article> WhereQuotes(this IQueryable<Article> articles, ArticleFilter filter) => articles
        .WhereAny(filter.Speakers, ids => article => article.Quotes.Any(quote => ids.Contains(quote.SpeakerId!.Value)))
        .WhereAny(filter.ReportedBy, ids => article => article.Quotes.Any(quote => ids.Contains(quote.ReportedById!.Value)))
        .WhereIf(filter.HasQuotes, has => has ? article => article.QuoteCount > 0 : article => article.QuoteCount == 0)
        .WhereIf(filter.MinQuotes, min => article => article.QuoteCount >= min);
}
