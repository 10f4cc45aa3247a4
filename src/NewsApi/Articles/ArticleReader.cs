using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>Reads whole articles, which is asked more than anything else.</summary>
internal sealed class ArticleReader(ReaderPool readers)
{
    private static readonly PreparedQuery<Article, long> Articles = new(
        (database, id) => database.Articles.Where(article => article.Id == id));
    private static readonly PreparedQuery<ArticleText, long> Texts = new(
        (database, id) => database.ArticleTexts.Where(text => text.ArticleId == id));
    private static readonly PreparedQuery<ArticleTag, long> Tags = new(
        (database, id) => database.ArticleTags.Where(tag => tag.ArticleId == id).OrderBy(tag => tag.Position));
    private static readonly PreparedQuery<Section, long> Sections = new(
        (database, id) => database.Sections.Where(section => section.ArticleId == id).OrderBy(section => section.Position));
    private static readonly PreparedQuery<Quote, long> Quotes = new(
        (database, id) => database.Quotes.Where(quote => quote.ArticleId == id).OrderBy(quote => quote.Position));
    private static readonly PreparedQuery<Speaker, long> Speakers = new((database, id) => database.Speakers
        .Where(speaker => database.Quotes.Where(quote => quote.ArticleId == id).Select(quote => quote.SpeakerId).Contains(speaker.Id)));
    private static readonly PreparedQuery<Outlet, long> Outlets = new((database, id) => database.Outlets
        .Where(outlet => database.Quotes.Where(quote => quote.ArticleId == id).Select(quote => quote.ReportedById).Contains(outlet.Id)));

    /// <summary>The article with all that belongs to it, as of one moment; null when there is none.</summary>
    public Task<ArticleResponse?> FindAsync(long id, CancellationToken cancellationToken) =>
        readers.ReadAsync(database => FindAsync(database, id, cancellationToken), cancellationToken);

    /// <summary>The same in the transaction that <paramref name="database"/> is in.</summary>
    public static async Task<ArticleResponse?> FindAsync(NewsDbContext database, long id, CancellationToken cancellationToken)
    {
        if (await Articles.ReadAsync(database, id, cancellationToken) is not [var article])
        {
            return null;
        }

        article.Body = (await Texts.ReadAsync(database, id, cancellationToken))[0];
        article.Tags = await Tags.ReadAsync(database, id, cancellationToken);
        article.Sections = await Sections.ReadAsync(database, id, cancellationToken);
        article.Quotes = await Quotes.ReadAsync(database, id, cancellationToken);
        if (article.Quotes.Count > 0)
        {
            await NameAsync(database, article, cancellationToken);
        }

        return article.ToResponse();
    }

    private static async Task NameAsync(NewsDbContext database, Article article, CancellationToken cancellationToken)
    {
        var speakers = (await Speakers.ReadAsync(database, article.Id, cancellationToken)).ToDictionary(speaker => speaker.Id);
        var outlets = (await Outlets.ReadAsync(database, article.Id, cancellationToken)).ToDictionary(outlet => outlet.Id);
        foreach (var quote in article.Quotes)
        {
            quote.Speaker = quote.SpeakerId is { } speaker ? speakers[speaker] : null;
            quote.ReportedBy = quote.ReportedById is { } outlet ? outlets[outlet] : null;
        }
    }
}
