using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Quotes;

namespace NewsApi.Reviews;

/// <summary>Draws random samples of the quotes that the parser found.</summary>
internal sealed class QuoteSamples(NewsDbContext database)
{
    // Where more of the ids are gone, drawing ids finds too few.
    private const int MaxIdsPerQuote = 50;

    /// <summary>Draws quotes, each equally likely; the same seed draws the same while no quote is added or removed.</summary>
    public async Task<QuoteSample> DrawAsync(SampleRequest request, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var total = await database.FoundQuotes().CountAsync(cancellationToken);
        var ids = await DrawIdsAsync(new Random(request.Seed), Math.Min(request.N, total), total, cancellationToken);
        var quotes = await database.ListQuotesAsync(ids, cancellationToken);
        var found = await ReadFoundAsync(quotes, cancellationToken);
        var reviews = await database.QuoteReviews.AsNoTracking().Where(review => ids.Contains(review.QuoteId))
            .ToDictionaryAsync(review => review.QuoteId, cancellationToken);
        return new QuoteSample
        {
            Seed = request.Seed,
            Total = total,
            Items =
            [
                .. quotes.Select(quote => new SampledQuote
                {
                    Quote = quote,
                    Found = found.GetValueOrDefault(quote.Id),
                    Review = reviews.GetValueOrDefault(quote.Id)?.ToResponse(),
                }),
            ],
        };
    }

    private async Task<List<long>> DrawIdsAsync(Random random, int count, int total, CancellationToken cancellationToken)
    {
        var last = await database.FoundQuotes().MaxAsync(quote => (long?)quote.Id, cancellationToken) ?? 0;
        if (count == 0)
        {
            return [];
        }

        if (count == total || last / total > MaxIdsPerQuote)
        {
            var all = await database.FoundQuotes().OrderBy(quote => quote.Id).Select(quote => quote.Id).ToArrayAsync(cancellationToken);
            random.Shuffle(all);
            return [.. all.Take(count)];
        }

        var (drawn, sample) = (new HashSet<long>(), new List<long>());
        while (sample.Count < count)
        {
            var ids = Enumerable.Range(0, count).Select(_ => random.NextInt64(1, last + 1)).Where(drawn.Add).ToList();
            var known = await database.FoundQuotes().Where(quote => ids.Contains(quote.Id))
                .Select(quote => quote.Id).ToHashSetAsync(cancellationToken);
            sample.AddRange(ids.Where(known.Contains).Take(count - sample.Count));
        }

        return sample;
    }

    private async Task<Dictionary<long, FoundQuote>> ReadFoundAsync(List<QuoteResponse> quotes, CancellationToken cancellationToken)
    {
        var corrected = quotes.Where(quote => quote.Locked).Select(quote => quote.Id).ToList();
        var first = await database.QuoteRevisions.AsNoTracking()
            .Where(revision => corrected.Contains(revision.QuoteId) && revision.Correction == null)
            .OrderBy(revision => revision.Number).ToListAsync(cancellationToken);
        return first.DistinctBy(revision => revision.QuoteId)
            .ToDictionary(revision => revision.QuoteId, revision => FoundQuote.Of(QuoteState.Read(revision.State)));
    }
}

internal static class FoundQuoteQueries
{
    /// <summary>The quotes that the parser found. One that a client added was missed: its first revision is a correction.</summary>
    public static IQueryable<Quote> FoundQuotes(this NewsDbContext database) => database.Quotes.Where(quote => !quote.Locked
        || database.QuoteRevisions.Any(revision => revision.QuoteId == quote.Id && revision.Correction == null));
}
