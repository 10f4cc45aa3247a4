using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;
using NewsApi.Quotes;
using NewsApi.Writes;

namespace NewsApi.Articles;

internal static class ArticleMapping
{
    /// <summary>The segment of the path before the id.</summary>
    public const string Collection = "articles";

    // Adults read English non-fiction silently at 238 words a minute: Brysbaert, "How many words do we read per
    // minute?", Journal of Memory and Language 109 (2019).
    private const int WordsPerMinute = 238;

    /// <summary>Maps a stored article whose relations are all loaded.</summary>
    public static ArticleResponse ToResponse(this Article article) => new(article)
    {
        Text = article.Body.Text,
        Sections =
        [
            .. article.Sections.OrderBy(section => section.Position).Select(section => new SectionResponse(section, article.Body.Text)),
        ],
        Quotes = [.. article.Quotes.OrderBy(quote => quote.Position).Select(quote => quote.ToResponse())],
    };

    /// <summary>Maps an article that is not stored.</summary>
    public static ParsedArticleResponse ToParsedResponse(this Article article, IReadOnlyList<Diagnostic> diagnostics) => new(article)
    {
        Text = article.Body.Text,
        Sections = [.. article.Sections.Select(section => new SectionContent(section, article.Body.Text))],
        Quotes = [.. article.Quotes.Select(quote => quote.ToParsedResponse())],
        Diagnostics = [.. diagnostics.Select(ToResponse)],
    };

    /// <summary>Maps a stored article, whose tags and <paramref name="parts"/> are loaded, to an item of a list.</summary>
    public static ArticleSummary ToSummary(this Article article, ArticlePart parts) => new(article)
    {
        QuoteCount = article.QuoteCount,
        DeletedAt = article.DeletedAt,
        Text = parts.HasFlag(ArticlePart.Text) ? article.Body.Text : null,
        Sections = parts.HasFlag(ArticlePart.Sections)
            ? [.. article.Sections.Select(section => new SectionResponse(section, article.Body.Text))]
            : null,
        Quotes = parts.HasFlag(ArticlePart.Quotes) ? [.. article.Quotes.Select(quote => quote.ToResponse())] : null,
    };

    private static DiagnosticResponse ToResponse(Diagnostic diagnostic) => new()
    {
        Code = diagnostic.Code,
        Severity = diagnostic.Severity,
        Message = diagnostic.Message,
        Start = diagnostic.Span.Start,
        End = diagnostic.Span.End,
    };

    public static int ReadingMinutes(int words) => (words + WordsPerMinute - 1) / WordsPerMinute;

    /// <summary>Returns the current state of a stored article.</summary>
    public static StoredState ToState(this Article article) =>
        new(Collection, article.Id, article.Version, article.Revision, article.UpdatedAt);

    public static ArticleLinks LinksOf(long id) => new()
    {
        Self = LinkPath.To($"/api/v1/articles/{id}"),
        Text = LinkPath.To($"/api/v1/articles/{id}/text"),
        Sections = LinkPath.To($"/api/v1/articles/{id}/sections"),
        Quotes = LinkPath.To($"/api/v1/articles/{id}/quotes"),
        Revisions = LinkPath.To($"/api/v1/articles/{id}/revisions"),
    };
}
