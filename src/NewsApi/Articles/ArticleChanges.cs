using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>The steps of which storing and replacing an article are made.</summary>
internal static class ArticleChanges
{
    /// <summary>Marks the article and its quotes as changed at <paramref name="now"/>.</summary>
    public static void Stamp(this Article article, DateTime now)
    {
        article.UpdatedAt = now;
        article.ListedAt = article.PublishedAt ?? article.CreatedAt;
        foreach (var quote in article.Quotes)
        {
            (quote.CreatedAt, quote.UpdatedAt, quote.ListedAt) = (now, now, article.ListedAt);
        }
    }

    /// <summary>Takes everything from <paramref name="article"/> that a client may replace.</summary>
    public static void TakeOver(this Article stored, Article article, bool withParts)
    {
        stored.Headline = article.Headline;
        stored.HeadlineIsDerived = article.HeadlineIsDerived;
        stored.Byline = article.Byline;
        stored.Dateline = article.Dateline;
        stored.Lead = article.Lead;
        stored.Source = article.Source;
        stored.Outlet = article.Outlet;
        stored.OutletId = article.Outlet?.Id;
        stored.Url = article.Url;
        stored.ExternalId = article.ExternalId;
        stored.Language = article.Language;
        stored.PublishedAt = article.PublishedAt;
        stored.WordCount = article.WordCount;
        stored.Given = article.Given;
        stored.ParserVersion = article.ParserVersion;
        stored.ContentHash = article.ContentHash;
        stored.Tags = article.Tags;
        if (!withParts)
        {
            return;
        }

        stored.Body = article.Body;
        stored.QuoteCount = article.QuoteCount;
        stored.Sections = article.Sections;
        stored.Quotes = article.Quotes;
        stored.Roles = article.Roles;
    }

    /// <summary>Removes what belongs to an article, so that new parts can take its place.</summary>
    public static async Task DeletePartsAsync(this NewsDbContext database, long id, CancellationToken cancellationToken)
    {
        await database.Quotes.Where(quote => quote.ArticleId == id).ExecuteDeleteAsync(cancellationToken);
        await database.Sections.Where(section => section.ArticleId == id).ExecuteDeleteAsync(cancellationToken);
        await database.ArticleTags.Where(tag => tag.ArticleId == id).ExecuteDeleteAsync(cancellationToken);
        await database.SpeakerRoles.Where(role => role.ArticleId == id).ExecuteDeleteAsync(cancellationToken);
        await database.ArticleTexts.Where(text => text.ArticleId == id).ExecuteDeleteAsync(cancellationToken);
    }
}
