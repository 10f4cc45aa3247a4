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
        stored.UpdatedAt = article.UpdatedAt;
        stored.ListedAt = article.ListedAt;
        if (!withParts)
        {
            return;
        }

        stored.Body = article.Body;
        stored.QuoteCount = article.QuoteCount;
        stored.Roles = article.Roles;
    }

    /// <summary>Takes the sections and quotes, which may be very many, out of the change tracker's sight.</summary>
    public static (List<Section> Sections, List<Quote> Quotes) TakeOutParts(this Article article)
    {
        var parts = (article.Sections, article.Quotes);
        (article.Sections, article.Quotes) = ([], []);
        return parts;
    }

    /// <summary>Stores the sections and quotes of an article that has its id, and puts them in their place again.</summary>
    public static void StoreParts(
        this NewsDbContext database, Article article, List<Section> sections, List<Quote> quotes)
    {
        sections.ForEach(section => section.ArticleId = article.Id);
        database.InsertRows(sections, (section, id) => section.Id = id);
        foreach (var quote in quotes)
        {
            (quote.ArticleId, quote.SectionId) = (article.Id, quote.Section.Id);
            (quote.SpeakerId, quote.ReportedById) = (quote.Speaker?.Id, quote.ReportedBy?.Id);
        }

        database.InsertRows(quotes, (quote, id) => quote.Id = id);
        (article.Sections, article.Quotes) = (sections, quotes);
    }
}
