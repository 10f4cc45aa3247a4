using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Corrections;
using NewsApi.Data;
using NewsApi.Quotes;
using NewsApi.Search;
using NewsApi.Speakers;

namespace NewsApi.Exports;

/// <summary>
/// Reads all items that match a filter in batches, in the order of ids, as they were when the export began. Only one batch is in
/// memory, beside the ids.
/// </summary>
internal sealed class ExportService(NewsDbContext database, RankedIds ranked)
{
    private const int BatchSize = 50;

    public async IAsyncEnumerable<ArticleSummary> ReadAsync(
        ArticleExportRequest export, ArticleFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = string.IsNullOrWhiteSpace(export.Q) ? null : await ranked.FindAllArticlesAsync(export.Q, filter, cancellationToken);
        var wanted = database.Articles.Where(export.Deleted).Where(filter).Select(article => article.Id);
        var (moment, ids) = await BeginAsync(wanted, found, cancellationToken);
        foreach (var batch in ids.Chunk(BatchSize))
        {
            foreach (var article in await ReadAsync(
                () => ReadAsync(moment!, batch, export.Include is not null, cancellationToken), cancellationToken))
            {
                yield return article;
            }
        }
    }

    private async Task<List<ArticleSummary>> ReadAsync(
        ExportMoment moment, long[] ids, bool withCorrections, CancellationToken cancellationToken)
    {
        var articles = await moment.ReadAsync(ids, cancellationToken);
        var corrections = withCorrections ? await database.ReadCorrectionsAsync(articles, moment.Time, cancellationToken) : null;
        return articles.ConvertAll(article => corrections?.Contains(article.Id) == true
            ? new CorrectedArticle(article.ToSummary(ArticlePart.All), corrections[article.Id])
            : article.ToSummary(ArticlePart.All));
    }

    public async IAsyncEnumerable<ExportedQuote> ReadAsync(
        string? q, QuoteFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = string.IsNullOrWhiteSpace(q) ? null : await ranked.FindAllQuotesAsync(q, filter, cancellationToken);
        var (moment, ids) = await BeginAsync(database.Quotes.Where(filter).Select(quote => quote.Id), found, cancellationToken);
        foreach (var batch in ids.Chunk(BatchSize))
        {
            foreach (var quote in await ReadAsync(
                () => ExportedQuotes.ReadAsync(database, moment!, batch, cancellationToken), cancellationToken))
            {
                yield return quote;
            }
        }
    }

    public async IAsyncEnumerable<SpeakerResponse> ReadSpeakersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ids = database.Speakers.WithoutMerged().Where(speaker => speaker.QuoteCount > 0 || speaker.Version > 1)
            .Select(speaker => speaker.Id);
        foreach (var batch in (await ids.Order().ToListAsync(cancellationToken)).Chunk(BatchSize))
        {
            foreach (var speaker in await database.DescribeAsync(batch, cancellationToken))
            {
                yield return speaker;
            }
        }
    }

    private async Task<(ExportMoment? Moment, IReadOnlyList<long> Ids)> BeginAsync(
        IQueryable<long> wanted, IReadOnlyList<long>? found, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var moment = await ExportMoment.ReadAsync(database, cancellationToken);
        return (moment, moment is null ? [] : found ?? await wanted.Order().ToListAsync(cancellationToken));
    }

    // The snapshot ends before the client gets the batch.
    private async Task<List<T>> ReadAsync<T>(Func<Task<List<T>>> read, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        return await read();
    }
}
