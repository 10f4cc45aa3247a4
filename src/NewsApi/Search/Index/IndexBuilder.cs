using System.Collections.Concurrent;

namespace NewsApi.Search.Index;

/// <summary>Builds an index of everything in the database.</summary>
internal sealed class IndexBuilder(IndexSource source, IndexUpdater updater, ILogger<IndexBuilder> logger)
{
    private const int ReportedEvery = 50;
    private const int LoggedEvery = 10_000;

    /// <summary>
    /// Indexes every article, several in parallel, completes the index, and reports its progress.
    /// </summary>
    public async Task BuildAsync(
        IndexGeneration index, ParallelOptions options, Action<long, long> onProgress)
    {
        var lastChange = await source.ReadLastChangeAsync(options.CancellationToken);
        var count = await AddAllAsync(index, options, onProgress);
        if (lastChange is not null)
        {
            index.Advance(lastChange);
        }

        index.Known = await source.ReadNewestAsync(options.CancellationToken);
        index.Merge();
        index.Complete();
        index.Commit();
        logger.LogInformation("The search index was built from {Count} articles", count);
    }

    private async Task<long> AddAllAsync(IndexGeneration index, ParallelOptions options, Action<long, long> onProgress)
    {
        var total = await source.CountArticlesAsync(options.CancellationToken);
        var (speakers, done) = (new ConcurrentDictionary<long, bool>(), 0L);
        onProgress(0, total);
        await Parallel.ForEachAsync(source.ReadArticlesAsync(options.CancellationToken), options, (article, _) =>
        {
            foreach (var speaker in article.Quotes.Select(quote => quote.SpeakerId).OfType<long>())
            {
                speakers.TryAdd(speaker, true);
            }

            updater.TryIndex(article, index.Add);
            Report(Interlocked.Increment(ref done), total, onProgress);
            return ValueTask.CompletedTask;
        });
        onProgress(done, done);
        await updater.ReplaceSpeakersAsync(index, speakers.Keys, options.CancellationToken);
        return done;
    }

    private void Report(long done, long total, Action<long, long> onProgress)
    {
        if (done % ReportedEvery == 0)
        {
            onProgress(done, Math.Max(done, total));
        }

        if (done % LoggedEvery == 0)
        {
            logger.LogInformation("The search index holds {Count} articles so far", done);
        }
    }
}
