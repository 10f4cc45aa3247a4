using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Search.Index;

/// <summary>
/// Loads articles with what <see cref="ArticleDocuments"/> reads of them; other members of their quotes and sections are empty. A whole
/// quote with its speaker has 60 columns: to read them all took a tenth of the processor time of an import.
/// </summary>
internal static class IndexedArticles
{
    private static readonly Expression<Func<Quote, Quote>> IndexedQuote = quote => new Quote
    {
        Id = quote.Id,
        ArticleId = quote.ArticleId,
        Section = null!,
        Position = quote.Position,
        Text = quote.Text,
        WordCount = quote.WordCount,
        Kind = quote.Kind,
        Spans = null!,
        SpeakerId = quote.SpeakerId,
        CueKey = quote.CueKey,
        ReportedById = quote.ReportedById,
        Status = quote.Status,
        Rule = "",
        Confidence = quote.Confidence,
        Candidates = null!,
        Locked = quote.Locked,
    };

    private static readonly Expression<Func<Section, Section>> IndexedSection = section => new Section
    {
        ArticleId = section.ArticleId,
        Heading = section.Heading,
        Paragraphs = null!,
    };

    /// <summary>Loads the articles that have these ids; leaves out what is in the trash or not found.</summary>
    public static async Task<Dictionary<long, Article>> LoadAsync(
        NewsDbContext database, long[] ids, CancellationToken cancellationToken)
    {
        var articles = await database.ListArticlesAsync(ids, ArticlePart.Text | ArticlePart.Tags, cancellationToken);
        var sections = (await database.Sections.Where(section => ids.Contains(section.ArticleId) && section.Heading != null)
            .OrderBy(section => section.Position).Select(IndexedSection).ToListAsync(cancellationToken))
            .ToLookup(section => section.ArticleId);
        var quotes = (await database.Quotes.Where(quote => ids.Contains(quote.ArticleId))
            .OrderBy(quote => quote.Position).Select(IndexedQuote).ToListAsync(cancellationToken)).ToLookup(quote => quote.ArticleId);
        var outletIds = articles.Select(article => article.OutletId).OfType<long>().Distinct().ToList();
        var outlets = outletIds.Count == 0 ? [] : await database.Outlets.AsNoTracking().Where(outlet => outletIds.Contains(outlet.Id))
            .ToDictionaryAsync(outlet => outlet.Id, cancellationToken);
        foreach (var article in articles)
        {
            article.Sections = [.. sections[article.Id]];
            article.Quotes = [.. quotes[article.Id]];
            article.Outlet = article.OutletId is { } id ? outlets[id] : null;
        }

        return articles.ToDictionary(article => article.Id);
    }
}
