using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>The entities of the hits of a page, without those that were deleted meanwhile.</summary>
internal sealed class HitEntities
{

    private readonly Dictionary<long, Article> _articles = [];
    private readonly Dictionary<long, Quote> _quotes = [];
    private readonly Dictionary<long, Speaker> _speakers = [];

    /// <summary>
    /// Reads the rows of the hits, and those of the articles and speakers of the quotes among them. Only articles that are
    /// hits have their texts, if they are wanted.
    /// </summary>
    public static HitEntities Read(StoreReader reader, IReadOnlyList<IndexHit> hits, bool withTexts)
    {
        var rows = new HitEntities();
        foreach (var hit in hits)
        {
            rows.Add(reader, hit, withTexts);
        }

        return rows;
    }

    public Article? FindArticle(long id) => _articles.GetValueOrDefault(id);

    public Quote? FindQuote(long id) => _quotes.GetValueOrDefault(id);

    public Speaker? FindSpeaker(long id) => _speakers.GetValueOrDefault(id);

    private void Add(StoreReader reader, IndexHit hit, bool withTexts)
    {
        switch (hit.Type)
        {
            case SearchType.Article:
                AddArticle(reader, hit.Id, withTexts);
                break;
            case SearchType.Quote:
                AddQuote(reader, hit.Id);
                break;
            default:
                AddSpeaker(reader, hit.Id);
                break;
        }
    }

    private void AddArticle(StoreReader reader, long id, bool withText)
    {
        if (!_articles.TryGetValue(id, out var article))
        {
            if (StoredRows.Articles.Read(reader, id) is not [var read])
            {
                return;
            }

            _articles[id] = article = read;
        }

        if (withText)
        {
            article.Body = StoredRows.Texts.Read(reader, id)[0];
        }
    }

    private void AddQuote(StoreReader reader, long id)
    {
        if (StoredRows.Quotes.Read(reader, id) is not [var quote])
        {
            return;
        }

        _quotes[id] = quote;
        AddArticle(reader, quote.ArticleId, withText: false);
        if (quote.SpeakerId is { } speaker)
        {
            AddSpeaker(reader, speaker);
        }
    }

    private void AddSpeaker(StoreReader reader, long id)
    {
        if (!_speakers.ContainsKey(id) && StoredRows.Speakers.Read(reader, id) is [var speaker])
        {
            _speakers[id] = speaker;
        }
    }
}
