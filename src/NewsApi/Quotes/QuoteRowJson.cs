using NewsApi.Data;
using NewsApi.Http.Rows;
using NewsApi.Model;

namespace NewsApi.Quotes;

/// <summary>Quotes as JSON, from their rows.</summary>
internal static class QuoteRowJson
{
    // They are in the trash where the article is.
    private static readonly PreparedQuery<object, long> OfArticle = new(
        (database, id) => database.Quotes.WithTrash().Where(quote => quote.ArticleId == id).OrderBy(quote => quote.Position).WithNames());
    private static readonly IdTemplate<QuoteLinks> Links = new(ids => QuoteMapping.LinksOf(ids[0], ids[1], ids[2]), 3);
    private static readonly IdTemplate<QuoteLinks> LinksOfNobody = new(ids => QuoteMapping.LinksOf(ids[0], ids[1], null), 2);

    private static readonly RowJson<QuoteResponse> OneOfArticle = New();

    /// <summary>The rows with the names of those who said and carried them.</summary>
    public static IQueryable<object> WithNames(this IQueryable<Quote> quotes) =>
        quotes.Select(quote => new { quote, SpeakerName = quote.Speaker!.Name, ReportedByName = quote.ReportedBy!.Name });

    /// <summary>For the rows of one statement, with names.</summary>
    public static RowJson<QuoteResponse> New() => new RowJson<QuoteResponse>().With("links", columns =>
    {
        var (id, article, speaker) = (columns["Id"], columns["ArticleId"], columns["SpeakerId"]);
        return (row, to) =>
        {
            var links = row.IsDBNull(speaker) ? LinksOfNobody : Links;
            links.Write([row.GetInt64(id), row.GetInt64(article), row.GetInt64(speaker)], to);
        };
    });

    /// <summary>Writes the quotes of an article, in text order.</summary>
    public static void WriteOfArticle(long articleId, JsonAnswer to)
    {
        using var quotes = OfArticle.Run(to.Reader, articleId);
        OneOfArticle.WriteAll(quotes, to);
    }
}
