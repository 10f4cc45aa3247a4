using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>What the database has of the hits of a page. What was deleted meanwhile is missing.</summary>
internal sealed class HitRows
{
    private static readonly PreparedQuery<Article, long> ArticleById = new(
        (database, id) => database.Articles.Where(article => article.Id == id));
    private static readonly PreparedQuery<ArticleText, long> TextById = new(
        (database, id) => database.ArticleTexts.Where(text => text.ArticleId == id));
    private static readonly PreparedQuery<Quote, long> QuoteById = new(
        (database, id) => database.Quotes.Where(quote => quote.Id == id));
    private static readonly PreparedQuery<Speaker, long> SpeakerById = new(
        (database, id) => database.Speakers.Where(speaker => speaker.Id == id));

    private readonly Dictionary<long, Article> _articles = [];
    private readonly Dictionary<long, Quote> _quotes = [];
    private readonly Dictionary<long, Speaker> _speakers = [];

    /// <summary>
    /// Reads the rows of the hits, and those of the articles and speakers of the quotes among them. Only articles that are
    /// hits have their texts, if they are wanted.
    /// </summary>
    public static async Task<HitRows> ReadAsync(
        NewsDbContext database, IReadOnlyList<IndexHit> hits, bool withTexts, CancellationToken cancellationToken)
    {
        var rows = new HitRows();
        foreach (var hit in hits)
        {
            await (hit.Type switch
            {
                SearchType.Article => rows.ReadArticleAsync(database, hit.Id, withTexts, cancellationToken),
                SearchType.Quote => rows.ReadQuoteAsync(database, hit.Id, cancellationToken),
                _ => rows.ReadSpeakerAsync(database, hit.Id, cancellationToken),
            });
        }

        return rows;
    }

    public Article? FindArticle(long id) => _articles.GetValueOrDefault(id);

    public Quote? FindQuote(long id) => _quotes.GetValueOrDefault(id);

    public Speaker? FindSpeaker(long id) => _speakers.GetValueOrDefault(id);

    private async Task ReadArticleAsync(NewsDbContext database, long id, bool withText, CancellationToken cancellationToken)
    {
        if (!_articles.TryGetValue(id, out var article))
        {
            if (await ArticleById.ReadAsync(database, id, cancellationToken) is not [var read])
            {
                return;
            }

            _articles[id] = article = read;
        }

        if (withText)
        {
            article.Body = (await TextById.ReadAsync(database, id, cancellationToken))[0];
        }
    }

    private async Task ReadQuoteAsync(NewsDbContext database, long id, CancellationToken cancellationToken)
    {
        if (await QuoteById.ReadAsync(database, id, cancellationToken) is not [var quote])
        {
            return;
        }

        _quotes[id] = quote;
        await ReadArticleAsync(database, quote.ArticleId, withText: false, cancellationToken);
        if (quote.SpeakerId is { } speaker)
        {
            await ReadSpeakerAsync(database, speaker, cancellationToken);
        }
    }

    private async Task ReadSpeakerAsync(NewsDbContext database, long id, CancellationToken cancellationToken)
    {
        if (!_speakers.ContainsKey(id) && await SpeakerById.ReadAsync(database, id, cancellationToken) is [var speaker])
        {
            _speakers[id] = speaker;
        }
    }
}
