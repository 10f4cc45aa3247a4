using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Quotes;

/// <summary>The database's side of <see cref="QuoteFilter"/>, and the orders of lists.</summary>
internal static class QuoteQueries
{
    /// <summary>Loads the speakers and the outlets of quotes too.</summary>
    public static IQueryable<Quote> WithNames(this IQueryable<Quote> quotes) =>
        quotes.AsNoTracking().Include(quote => quote.Speaker).Include(quote => quote.ReportedBy);

    /// <summary>Lists the quotes that have these ids, in the order of the ids; leaves out what is not found.</summary>
    public static async Task<List<QuoteResponse>> ListQuotesAsync(
        this NewsDbContext database, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var found = await database.Quotes.WithNames().Where(quote => ids.Contains(quote.Id))
            .ToDictionaryAsync(quote => quote.Id, cancellationToken);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id].ToResponse())];
    }

    public static IQueryable<Quote> Where(this IQueryable<Quote> quotes, QuoteFilter filter) => quotes
        .WhereIf(filter.From, from => quote => quote.ListedAt >= from)
        .WhereIf(filter.To, to => quote => quote.ListedAt < to)
        .WhereAny(filter.Speakers, ids => quote => quote.SpeakerId != null && ids.Contains(quote.SpeakerId.Value))
        .WhereAny(filter.Outlets, ids => quote => quote.Article.OutletId != null && ids.Contains(quote.Article.OutletId.Value))
        .WhereAny(filter.ReportedBy, ids => quote => quote.ReportedById != null && ids.Contains(quote.ReportedById.Value))
        .WhereAny(filter.Cues, keys => quote => quote.CueKey != null && keys.Contains(quote.CueKey))
        .WhereAny(filter.Kinds, kinds => quote => kinds.Contains(quote.Kind))
        .WhereAny(filter.Statuses, statuses => quote => statuses.Contains(quote.Status))
        .WhereAny(filter.Articles, ids => quote => ids.Contains(quote.ArticleId))
        .WhereIf(filter.Unattributed, not => quote => (quote.SpeakerId == null) == not)
        .WhereIf(filter.MinConfidence, min => quote => quote.Confidence >= min)
        .WhereIf(filter.MinWords, min => quote => quote.WordCount >= min)
        .WhereIf(filter.MaxWords, max => quote => quote.WordCount <= max)
        .WhereIf(filter.Locked, locked => quote => quote.Locked == locked);

    public static readonly Ordering<Quote> Orders = new Ordering<Quote>(quote => quote.Id, new SortKey("publishedAt", true))
        .With("publishedAt", quote => quote.ListedAt)
        .With("position", quote => quote.Position)
        .With("confidence", quote => quote.Confidence)
        .With("impact", quote => quote.WordCount);
}
