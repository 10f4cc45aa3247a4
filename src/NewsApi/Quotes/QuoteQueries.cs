using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Quotes;

/// <summary>The database's side of <see cref="QuoteFilter"/>, and the orders of lists.</summary>
internal static class QuoteQueries
{
    public static IQueryable<Quote> Where(this IQueryable<Quote> quotes, QuoteFilter filter) => quotes
        .WhereIf(filter.From, from => quote => quote.ListedAt >= from)
        .WhereIf(filter.To, to => quote => quote.ListedAt < to)
        .WhereAny(filter.Speakers, ids => quote => quote.SpeakerId != null && ids.Contains(quote.SpeakerId.Value))
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

    /// <summary>Orders by <paramref name="keys"/>, newest first where there are none; the id is the last key.</summary>
    public static IQueryable<Quote> OrderBy(this IQueryable<Quote> quotes, IReadOnlyList<SortKey> keys)
    {
        var ordered = quotes.OrderBy(_ => 0);
        foreach (var key in keys.Count > 0 ? keys : [new SortKey("publishedAt", true)])
        {
            ordered = key.Member switch
            {
                "publishedAt" => ordered.ThenBy(quote => quote.ListedAt, key),
                "position" => ordered.ThenBy(quote => quote.Position, key),
                "confidence" => ordered.ThenBy(quote => quote.Confidence, key),
                "id" => ordered.ThenBy(quote => quote.Id, key),
                _ => throw new ArgumentOutOfRangeException(nameof(keys), key.Member, "The validator lets no other through."),
            };
        }

        return ordered.ThenBy(quote => quote.Id);
    }
}
