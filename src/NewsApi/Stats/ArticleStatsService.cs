using System.Text.Json;
using System.Text.Json.Serialization;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Quotes;

namespace NewsApi.Stats;

/// <summary>Counts who speaks in articles.</summary>
internal sealed class ArticleStatsService(NewsDbContext database)
{
    private const int Digits = 4;

    /// <summary>The counts of an article; null when there is no such article.</summary>
    public async Task<ArticleStats?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        return await database.FindArticleAsync(id, ArticlePart.Quotes, cancellationToken) is { } article ? Count(article) : null;
    }

    private static ArticleStats Count(Article article)
    {
        var words = article.Quotes.Sum(quote => quote.WordCount);
        var speakers = article.Quotes.Where(quote => quote.Speaker is not null).GroupBy(quote => quote.Speaker!.Id)
            .Select(same => ShareOf([.. same], words)).OrderByDescending(share => share.Words).ThenBy(share => share.Speaker.Id).ToList();
        var outlets = article.Quotes.Where(quote => quote.ReportedBy is not null && quote.ReportedById != article.OutletId)
            .Select(quote => quote.ReportedBy!.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        return new ArticleStats
        {
            WordCount = article.WordCount,
            QuoteCount = article.Quotes.Count,
            QuotedWords = words,
            QuotedShare = Share(words, article.WordCount),
            UnattributedShare = Share(article.Quotes.Where(quote => quote.Speaker is null).Sum(quote => quote.WordCount), words),
            Speakers = speakers,
            SpeakerCount = speakers.Count,
            Outlets = outlets,
            OutletCount = outlets.Count,
        };
    }

    private static SpeakerShare ShareOf(IReadOnlyList<Quote> quotes, int all)
    {
        var words = quotes.Sum(quote => quote.WordCount);
        return new SpeakerShare
        {
            Speaker = new SpeakerReference { Id = quotes[0].Speaker!.Id, Name = quotes[0].Speaker!.Name },
            QuoteCount = quotes.Count,
            Words = words,
            Share = Share(words, all),
        };
    }

    private static double Share(int part, int all) => all == 0 ? 0 : Math.Round((double)part / all, Digits);
}

internal static class StatsServices
{
    public static IServiceCollection AddStats(this IServiceCollection services) => services
        .AddJson(StatsJsonContext.Default)
        .AddScoped<ArticleStatsService>()
        .AddScoped<QuotedStatsService>()
        .AddScoped<CoSpeakerService>();
}

/// <summary>The types of this folder that are written as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ArticleStats))]
[JsonSerializable(typeof(QuotedSpeakers))]
[JsonSerializable(typeof(QuotingSources))]
[JsonSerializable(typeof(Page<CoSpeaker>))]
internal sealed partial class StatsJsonContext : JsonSerializerContext;
