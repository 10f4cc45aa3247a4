using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Quotes;
using NewsApi.Search;
using NewsApi.Speakers;

namespace NewsApi.Exports;

/// <summary>
/// Reads all items that match a filter in batches, in the order of ids. Only one batch is in memory, and a slow client does
/// not hold a database snapshot open.
/// </summary>
internal sealed class ExportService(NewsDbContext database, RankedIds ranked)
{
    private const int BatchSize = 50;

    public async IAsyncEnumerable<ArticleSummary> ReadAsync(
        ArticleExportRequest export, ArticleFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = string.IsNullOrWhiteSpace(export.Q) ? null : await ranked.FindAllArticlesAsync(export.Q, filter, cancellationToken);
        var articles = database.Articles.Where(export.Deleted);
        var ids = articles.Where(filter).Select(article => article.Id);
        await foreach (var batch in SmallBatchesAsync(articles, BatchesAsync(found, ids, cancellationToken), cancellationToken))
        {
            foreach (var article in await articles.ListAsync(database, batch, ArticlePart.All, cancellationToken))
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

    public async IAsyncEnumerable<SpeakerResponse> ReadSpeakersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ids = database.Speakers.WithoutMerged().Where(speaker => speaker.QuoteCount > 0 || speaker.Version > 1)
            .Select(speaker => speaker.Id);
        await foreach (var batch in BatchesAsync(null, ids, cancellationToken))
        {
            foreach (var speaker in await database.DescribeAsync(batch, cancellationToken))
            {
                yield return speaker;
            }
        }
    }

    private static async IAsyncEnumerable<long[]> SmallBatchesAsync(
        IQueryable<Article> articles, IAsyncEnumerable<long[]> batches, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in batches)
        {
            foreach (var small in await articles.SplitAsync(batch, BatchSize, cancellationToken))
            {
                yield return small;
            }
        }
    }

    /// <summary>Returns batches of the ids <paramref name="found"/> by a query, or without a query of <paramref name="ids"/>.</summary>
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
