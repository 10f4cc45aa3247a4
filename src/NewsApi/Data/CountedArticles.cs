using Microsoft.EntityFrameworkCore;
using NewsApi.Model;

namespace NewsApi.Data;

/// <summary>What articles add to the counts of speakers and outlets; those in the trash add nothing.</summary>
internal sealed class CountedArticles(IEnumerable<CountedSpeaker> speakers, IEnumerable<CountedOutlet> outlets)
{
    public ILookup<long, CountedSpeaker> Speakers { get; } = speakers.ToLookup(speaker => speaker.SpeakerId);

    public ILookup<long, CountedOutlet> Outlets { get; } = outlets.ToLookup(outlet => outlet.OutletId);

    /// <summary>What stored articles add at the moment.</summary>
    public static async Task<CountedArticles> ReadAsync(
        NewsDbContext database, IReadOnlyCollection<long> articles, CancellationToken cancellationToken)
    {
        var quotes = database.Quotes.Where(quote => articles.Contains(quote.ArticleId));
        var speakers = await quotes.Where(quote => quote.SpeakerId != null)
            .GroupBy(quote => new { SpeakerId = quote.SpeakerId!.Value, quote.ArticleId, quote.Article.PublishedAt })
            .OrderBy(same => same.Key.SpeakerId).ThenBy(same => same.Key.ArticleId)
            .Select(same => new CountedSpeaker(same.Key.SpeakerId, same.Key.ArticleId, same.Count(), same.Key.PublishedAt))
            .ToListAsync(cancellationToken);
        var published = await database.Articles.Where(article => articles.Contains(article.Id) && article.OutletId != null)
            .GroupBy(article => article.OutletId!.Value)
            .Select(same => new CountedOutlet(same.Key, same.Count(), same.Sum(article => article.QuoteCount), 0))
            .ToListAsync(cancellationToken);
        var reported = await quotes.Where(quote => quote.ReportedById != null).GroupBy(quote => quote.ReportedById!.Value)
            .Select(same => new CountedOutlet(same.Key, 0, 0, same.Count())).ToListAsync(cancellationToken);
        return new CountedArticles(speakers, [.. published, .. reported]);
    }

    /// <summary>What articles that are not in the trash add.</summary>
    public static CountedArticles Of(IReadOnlyList<Article> articles) =>
        new(articles.SelectMany(SpeakersOf), articles.SelectMany(OutletsOf));

    public CountedOutlet OfOutlet(long id) => Outlets[id].Aggregate(new CountedOutlet(id, 0, 0, 0), (sum, one) => sum + one);

    private static IEnumerable<CountedSpeaker> SpeakersOf(Article article) =>
        article.Quotes.Where(quote => quote.SpeakerId is not null).CountBy(quote => quote.SpeakerId!.Value)
            .Select(same => new CountedSpeaker(same.Key, article.Id, same.Value, article.PublishedAt));

    private static IEnumerable<CountedOutlet> OutletsOf(Article article)
    {
        var reported = article.Quotes.Where(quote => quote.ReportedById is not null).CountBy(quote => quote.ReportedById!.Value)
            .Select(same => new CountedOutlet(same.Key, 0, 0, same.Value));
        return article.OutletId is { } outlet ? reported.Append(new CountedOutlet(outlet, 1, article.QuoteCount, 0)) : reported;
    }
}

/// <summary>The quotes of a speaker in one article.</summary>
internal sealed record CountedSpeaker(long SpeakerId, long ArticleId, int Quotes, DateTime? PublishedAt);

/// <summary>Articles that an outlet published, the quotes in them, and the quotes that it carried.</summary>
internal sealed record CountedOutlet(long OutletId, int Articles, int Quotes, int Reported)
{
    public static CountedOutlet operator +(CountedOutlet one, CountedOutlet other) =>
        new(one.OutletId, one.Articles + other.Articles, one.Quotes + other.Quotes, one.Reported + other.Reported);

    public static CountedOutlet operator -(CountedOutlet one, CountedOutlet other) =>
        new(one.OutletId, one.Articles - other.Articles, one.Quotes - other.Quotes, one.Reported - other.Reported);
}
