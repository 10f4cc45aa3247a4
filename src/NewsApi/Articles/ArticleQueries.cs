using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Articles;

/// <summary>Database queries for articles: the translation of <see cref="ArticleFilter"/>, and the sort orders of lists.</summary>
internal static class ArticleQueries
{
    /// <summary>Reads an article with all its relations; null if it does not exist.</summary>
    public static async Task<ArticleResponse?> FindResponseAsync(
        this NewsDbContext database, long id, CancellationToken cancellationToken) =>
        (await database.FindArticleAsync(id, ArticlePart.All, cancellationToken))?.ToResponse();

    /// <summary>Reads the current state of an article; null if it does not exist.</summary>
    public static Task<StoredState?> FindStateAsync(this NewsDbContext database, long id, CancellationToken cancellationToken) =>
        database.Articles.FindStateAsync(id, cancellationToken);

    /// <summary>Reads the current state of one of <paramref name="articles"/>; null if it is not among them.</summary>
    public static Task<StoredState?> FindStateAsync(this IQueryable<Article> articles, long id, CancellationToken cancellationToken) =>
        articles.Where(article => article.Id == id)
            .Select(article => new StoredState(ArticleMapping.Collection, article.Id, article.Version, article.Revision, article.UpdatedAt)
            {
                Source = article.Source,
            })
            .SingleOrDefaultAsync(cancellationToken);

    public static IQueryable<Article> Where(this IQueryable<Article> articles, Deleted deleted) => deleted switch
    {
        Deleted.Include => articles.WithTrash(),
        Deleted.Only => articles.WithTrash().Where(article => article.DeletedAt != null),
        _ => articles,
    };

    public static IQueryable<Article> Where(this IQueryable<Article> articles, ArticleFilter filter) => articles
        .WhereTime(filter)
        .WhereNames(filter)
        .WhereQuotes(filter)
        .WhereIf(filter.MinWords, min => article => article.WordCount >= min)
        .WhereIf(filter.MaxWords, max => article => article.WordCount <= max);

    public static readonly Ordering<Article> Orders = new Ordering<Article>(article => article.Id, new SortKey("publishedAt", true))
        .With("publishedAt", article => article.ListedAt)
        .With("createdAt", article => article.CreatedAt)
        .With("updatedAt", article => article.UpdatedAt)
        .With("headline", article => article.Headline)
        // Not null: database systems order nulls differently.
        .With("source", article => article.Source ?? "")
        .With("wordCount", article => article.WordCount)
        .With("quoteCount", article => article.QuoteCount);

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
