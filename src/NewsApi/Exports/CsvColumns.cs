using System.Globalization;
using NewsApi.Articles;
using NewsApi.Speakers;
using NewsApi.Speakers.Attributes;

namespace NewsApi.Exports;

/// <summary>A column of a CSV file.</summary>
/// <param name="Name">The name, which is the path of the member in JSON.</param>
/// <param name="Value">Returns the value for a row.</param>
internal sealed record CsvColumn<T>(string Name, Func<T, object?> Value);

internal static class CsvColumns
{
    public static readonly IReadOnlyList<CsvColumn<ArticleSummary>> OfArticles =
    [
        new("id", article => article.Id),
        new("headline", article => article.Headline),
        new("headlineIsDerived", article => article.HeadlineIsDerived),
        .. ArticleMembers.Metadata.Select(member => new CsvColumn<ArticleSummary>(ArticleMembers.NameOf(member), member.GetValue)),
        new("lead", article => article.Lead),
        new("text", article => article.Text),
        new("publishedAt", article => Timestamp(article.PublishedAt)),
        new("tags", article => string.Join(", ", article.Tags)),
        new("wordCount", article => article.WordCount),
        new("readingMinutes", article => article.ReadingMinutes),
        new("quoteCount", article => article.QuoteCount),
        new("version", article => article.Version),
        new("parserVersion", article => article.ParserVersion),
        new("contentHash", article => article.ContentHash),
        new("createdAt", article => Timestamp(article.CreatedAt)),
        new("updatedAt", article => Timestamp(article.UpdatedAt)),
    ];

    public static readonly IReadOnlyList<CsvColumn<ExportedQuote>> OfQuotes =
    [
        new("id", row => row.Quote.Id),
        new("date", row => Timestamp(row.Article.PublishedAt)),
        new("source", row => row.Article.Source),
        new("headline", row => row.Article.Headline),
        new("url", row => row.Article.Url),
        new("articleId", row => row.Quote.ArticleId),
        new("sectionId", row => row.Quote.SectionId),
        new("position", row => row.Quote.Position),
        new("text", row => row.Quote.Text),
        new("kind", row => Name(row.Quote.Kind)),
        new("start", row => row.Quote.Start),
        new("end", row => row.Quote.End),
        new("speaker.id", row => row.Quote.Speaker?.Id),
        new("speaker.name", row => row.Quote.Speaker?.Name),
        new("cue.text", row => row.Quote.Cue?.Text),
        new("role", row => row.Role),
        new("reportedBy.name", row => row.Quote.ReportedBy?.Name),
        new("attribution.status", row => Name(row.Quote.Attribution.Status)),
        new("attribution.rule", row => row.Quote.Attribution.Rule),
        new("attribution.confidence", row => row.Quote.Attribution.Confidence),
        new("locked", row => row.Quote.Locked),
        new("version", row => row.Quote.Version),
        new("createdAt", row => Timestamp(row.Quote.CreatedAt)),
        new("updatedAt", row => Timestamp(row.Quote.UpdatedAt)),
    ];

    /// <summary>The table that <c>POST /speakers/import</c> reads.</summary>
    public static readonly IReadOnlyList<CsvColumn<SpeakerResponse>> OfSpeakers =
    [
        new("id", speaker => speaker.Id),
        new("name", speaker => speaker.Name),
        new("kind", speaker => Name(speaker.Kind)),
        new("aliases", speaker => List(speaker.Aliases)),
        new("roles", speaker => List(speaker.Roles.Where(role => role.IsGiven).Select(role => role.Text))),
        new("sameAs", speaker => List(speaker.SameAs)),
        new("tags", speaker => List(speaker.Tags)),
        new("quoteCount", speaker => speaker.QuoteCount),
        new("articleCount", speaker => speaker.ArticleCount),
        new("firstQuotedAt", speaker => Timestamp(speaker.FirstQuotedAt)),
        new("lastQuotedAt", speaker => Timestamp(speaker.LastQuotedAt)),
    ];

    private static string List(IEnumerable<string> values) => string.Join(AttributeRows.ListSeparator, values);

    private static string? Timestamp(DateTime? time) =>
        time?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);

    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
