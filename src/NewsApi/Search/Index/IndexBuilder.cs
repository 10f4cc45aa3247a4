using System.Collections.Concurrent;

namespace NewsApi.Search.Index;

/// <summary>Builds the index of everything in the database, as a job.</summary>
internal sealed class IndexBuilder(IndexSource source, IndexUpdater updater, RebuildJob job, ILogger<IndexBuilder> logger)
{
    private const int ReportedEvery = 50;
    private const int LoggedEvery = 10_000;

    /// <summary>Completes when a rebuild is requested.</summary>
    public Task Requested => job.Requested;

    /// <summary>Requests a rebuild where one was requested from any server, and this index was built before.</summary>
    public async Task RequestIfBehindAsync(LuceneIndex index, CancellationToken cancellationToken)
    {
        if (index.Stamp?.Build < await source.ReadBuildAsync(cancellationToken))
        {
            job.Request();
        }
    }

    /// <summary>Replaces the content of the index. Searches continue on what it had before until it is complete.</summary>
    public async Task BuildAsync(LuceneIndex index, CancellationToken cancellationToken)
    {
        job.Request();
        try
        {
            logger.LogInformation("The search index is being built from the database");
            var stamp = await source.ReadStampAsync(cancellationToken);
            index.BeginRebuild();
            var count = await AddAllAsync(index, cancellationToken);
            index.EndRebuild(stamp);
            index.Known = await source.ReadNewestAsync(cancellationToken);
            logger.LogInformation("The search index was built from {Count} articles", count);
        }
        catch
        {
            job.Fail("The index was not rebuilt; the server log has the reason.");
            throw;
        }

        job.Succeed();
    }

    private async Task<long> AddAllAsync(LuceneIndex index, CancellationToken cancellationToken)
    {
        var total = await source.CountArticlesAsync(cancellationToken);
        var (speakers, done) = (new ConcurrentDictionary<long, bool>(), 0L);
        job.Report(0, total);
        await Parallel.ForEachAsync(source.ReadArticlesAsync(cancellationToken), Options(index, cancellationToken), (article, _) =>
        {
            foreach (var speaker in article.Quotes.Select(quote => quote.SpeakerId).OfType<long>())
            {
                speakers.TryAdd(speaker, true);
            }

            updater.TryIndex(article, index.Add);
            Report(Interlocked.Increment(ref done), total);
            return ValueTask.CompletedTask;
        });
        job.Report(done, done);
        await updater.ReplaceSpeakersAsync(index, speakers.Keys, cancellationToken);
        return done;
    }

    private void Report(long done, long total)
    {
        if (done % ReportedEvery == 0)
        {
            job.Report(done, Math.Max(done, total));
        }

        if (done % LoggedEvery == 0)
        {
            logger.LogInformation("The search index holds {Count} articles so far", done);
        }
    }

    // Requests need a processor meanwhile.
    private static ParallelOptions Options(LuceneIndex index, CancellationToken cancellationToken) => new()
    {
        CancellationToken = cancellationToken,
        MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount - (index.Stamp is null ? 0 : 1)),
    };
}
