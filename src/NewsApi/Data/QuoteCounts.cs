using Microsoft.EntityFrameworkCore;
using NewsApi.Model;

namespace NewsApi.Data;

/// <summary>
/// Keeps the counts of speakers and outlets exact: what changes articles or quotes calls it in the same transaction, with what the
/// articles counted before and count afterwards.
/// </summary>
internal static class QuoteCounts
{
    /// <summary>Counts what <paramref name="change"/> makes of quotes, their speakers, and the sources of these articles.</summary>
    public static async Task<T> RecountAsync<T>(
        this NewsDbContext database, IReadOnlyCollection<long> articles, Func<Task<T>> change, CancellationToken cancellationToken)
    {
        var before = await CountedArticles.ReadAsync(database, articles, cancellationToken);
        var result = await change();
        var after = await CountedArticles.ReadAsync(database, articles, cancellationToken);
        var outlets = before.Outlets.Concat(after.Outlets).Select(one => one.Key).Distinct();
        database.AddCounts(outlets.Select(outlet => after.OfOutlet(outlet) - before.OfOutlet(outlet)));
        foreach (var speaker in before.Speakers.Concat(after.Speakers).Select(one => one.Key).Distinct())
        {
            await database.ChangeAsync(speaker, [.. before.Speakers[speaker]], [.. after.Speakers[speaker]], cancellationToken);
        }

        return result;
    }

    /// <summary>Counts articles that were inserted.</summary>
    public static void Count(this NewsDbContext database, IReadOnlyList<Article> articles)
    {
        var counted = CountedArticles.Of(articles);
        database.AddCounts(counted.Outlets.Select(outlet => counted.OfOutlet(outlet.Key)));
        database.Rows.Add<Speaker>(
            [.. counted.Speakers.Select(speaker => Added(speaker.Key, speaker.Sum(one => one.Quotes), speaker.Count(), [.. speaker]))]);
    }

    private static async Task ChangeAsync(
        this NewsDbContext database,
        long speaker,
        IReadOnlyList<CountedSpeaker> before,
        IReadOnlyList<CountedSpeaker> after,
        CancellationToken cancellationToken)
    {
        if (before.SequenceEqual(after))
        {
            return;
        }

        var quotes = after.Sum(one => one.Quotes) - before.Sum(one => one.Quotes);
        database.Rows.Add<Speaker>([Added(speaker, quotes, after.Count - before.Count, after)]);
        var dates = after.Select(one => one.PublishedAt).ToHashSet();
        if (before.Any(one => one.PublishedAt is not null && !dates.Contains(one.PublishedAt)))
        {
            await database.FindDatesAsync(speaker, cancellationToken);
        }
    }

    private static AddedRow Added(long speaker, int quotes, int articles, IReadOnlyList<CountedSpeaker> added) => new(
        speaker,
        [
            new AddedValue(nameof(Speaker.QuoteCount), AddedValueRule.Number, quotes),
            new AddedValue(nameof(Speaker.ArticleCount), AddedValueRule.Number, articles),
            new AddedValue(nameof(Speaker.FirstQuotedAt), AddedValueRule.Earliest, added.Min(one => one.PublishedAt)),
            new AddedValue(nameof(Speaker.LastQuotedAt), AddedValueRule.Latest, added.Max(one => one.PublishedAt)),
        ]);

    private static AddedRow Added(CountedOutlet outlet) => new(
        outlet.OutletId,
        [
            new AddedValue(nameof(Outlet.ArticleCount), AddedValueRule.Number, outlet.Articles),
            new AddedValue(nameof(Outlet.QuoteCount), AddedValueRule.Number, outlet.Quotes),
            new AddedValue(nameof(Outlet.ReportedCount), AddedValueRule.Number, outlet.Reported),
        ]);

    private static void AddCounts(this NewsDbContext database, IEnumerable<CountedOutlet> outlets) =>
        database.Rows.Add<Outlet>([.. outlets.Where(outlet => outlet is not { Articles: 0, Quotes: 0, Reported: 0 }).Select(Added)]);

    // An article that gave the first or the last date may be gone. The order of lists is that of the dates; undated articles are skipped.
    private static async Task FindDatesAsync(this NewsDbContext database, long speaker, CancellationToken cancellationToken)
    {
        var dated = database.Quotes.Where(quote => quote.SpeakerId == speaker && quote.Article.PublishedAt != null);
        var first = await dated.OrderBy(quote => quote.ListedAt).Select(quote => quote.Article.PublishedAt)
            .FirstOrDefaultAsync(cancellationToken);
        var last = first is null ? null : await dated.OrderByDescending(quote => quote.ListedAt).Select(quote => quote.Article.PublishedAt)
            .FirstOrDefaultAsync(cancellationToken);
        await database.Speakers.Where(one => one.Id == speaker).ExecuteUpdateAsync(
            update => update.SetProperty(one => one.FirstQuotedAt, first).SetProperty(one => one.LastQuotedAt, last), cancellationToken);
    }
}
