using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Quotes;
using NewsApi.Search;

namespace NewsApi.Exports;

/// <summary>
/// Reads all that a filter lets through, in the order of ids, a batch at a time: no more than that is held, and no
/// client that reads slowly keeps the database from tidying up.
/// </summary>
internal sealed class ExportService(NewsDbContext database, RankedIds ranked)
{
    private const int BatchSize = 50;

    public async IAsyncEnumerable<ArticleSummary> ReadAsync(
        string? q, ArticleFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = string.IsNullOrWhiteSpace(q) ? null : await ranked.FindAllArticlesAsync(q, filter, cancellationToken);
        var ids = database.Articles.Where(filter).Select(article => article.Id);
        await foreach (var batch in BatchesAsync(found, ids, cancellationToken))
        {
            foreach (var article in await database.ListArticlesAsync(batch, ArticlePart.All, cancellationToken))
            {
                yield return article.ToSummary(ArticlePart.All);
            }
        }
    }

    public async IAsyncEnumerable<QuoteResponse> ReadAsync(
        string? q, QuoteFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = string.IsNullOrWhiteSpace(q) ? null : await ranked.FindAllQuotesAsync(q, filter, cancellationToken);
        var ids = database.Quotes.Where(filter).Select(quote => quote.Id);
        await foreach (var batch in BatchesAsync(found, ids, cancellationToken))
        {
            foreach (var quote in await database.ListQuotesAsync(batch, cancellationToken))
            {
                yield return quote;
            }
        }
    }

    /// <summary>The ids <paramref name="found"/> by a query; without one, all of <paramref name="ids"/>.</summary>
    private static async IAsyncEnumerable<long[]> BatchesAsync(
        IReadOnlyList<long>? found, IQueryable<long> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var batch in (found ?? []).Chunk(BatchSize))
        {
            yield return batch;
        }

        for (long? last = found is null ? 0 : null; last is not null;)
        {
            var batch = await ids.Where(id => id > last).Order().Take(BatchSize).ToArrayAsync(cancellationToken);
            if (batch.Length > 0)
            {
                yield return batch;
            }

            last = batch.Length < BatchSize ? null : batch[^1];
        }
    }
}
