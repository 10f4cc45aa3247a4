using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Jobs;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Reparsing;

/// <summary>
/// Runs reparses one after the other in the background; those that a stop interrupted are continued by another server, or at the next
/// start.
/// </summary>
internal sealed class ReparseRunner(
    WriteQueue writes,
    Snapshots snapshots,
    ArticleReparser reparser,
    ReparseJobs reparses,
    JobList jobs,
    [FromKeyedServices(JobKind.Reparse)] JobWorker worker,
    TimeProvider clock,
    ILogger<ReparseRunner> logger)
    : BackgroundService
{
    // Bounds how long other writers wait.
    private const int BatchSize = 10;

    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    /// <summary>Begins a reparse of the articles that a filter selects.</summary>
    public async Task<Job> StartAsync(ArticleFilter filter, bool isDryRun, string? by, CancellationToken cancellationToken)
    {
        var reparse = new Reparse
        {
            IsDryRun = isDryRun,
            Filter = ReparseStore.Write(filter),
            ParserVersion = ArticleParser.Version,
            CreatedAt = clock.GetUtcTime(),
            CreatedBy = by,
        };
        await writes.WriteAsync((database, token) => AddAsync(database, reparse, filter, token), cancellationToken);
        worker.Signal();
        return ReparseJobs.JobOf(reparse);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => worker.RunAsync(FindRunningAsync, RunAsync, stoppingToken);

    private async Task<IReadOnlyList<long>> FindRunningAsync(CancellationToken cancellationToken) => await snapshots.ReadAsync(
        database => database.Reparses.Where(one => one.Status == ReparseStatus.Running).OrderBy(one => one.Id)
            .Select(one => one.Id).ToListAsync(cancellationToken),
        cancellationToken);

    private async Task RunAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            while (await RunBatchAsync(id, cancellationToken))
            {
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && !failure.IsTransient())
        {
            logger.LogError(failure, "Reparse {Id} failed", id);
            const string Reason = "The articles were not parsed; the log of the server says why.";
            await reparses.EndAsync(id, ReparseStatus.Failed, Reason, cancellationToken);
        }
    }

    // Returns whether there is more to do here.
    private async Task<bool> RunBatchAsync(long id, CancellationToken cancellationToken)
    {
        var (reparse, next) = await snapshots.ReadAsync(
            async database =>
            {
                var one = await database.Running(id).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
                return (one, one is null ? [] : await database.ListNextAsync(one, BatchSize, cancellationToken));
            },
            cancellationToken);
        if (reparse is null)
        {
            return false;
        }

        if (next.Count == 0)
        {
            await reparses.EndAsync(id, ReparseStatus.Succeeded, null, cancellationToken);
            return false;
        }

        try
        {
            return await reparser.RunAsync(reparse, next, cancellationToken);
        }
        catch (StoreBusyException)
        {
            await Task.Delay(RetryPause, clock, cancellationToken);
            return true;
        }
    }

    private async Task<int> AddAsync(
        NewsDbContext database, Reparse reparse, ArticleFilter filter, CancellationToken cancellationToken)
    {
        // Another server may have given the same id.
        do
        {
            reparse.Id = jobs.TakeId();
        }
        while (await database.Reparses.AnyAsync(other => other.Id == reparse.Id, cancellationToken));

        reparse.Total = await database.StaleArticles(filter).CountAsync(cancellationToken);
        reparse.EndArticleId = await database.Articles.MaxAsync(article => (long?)article.Id, cancellationToken) ?? 0;
        database.Reparses.Add(reparse);
        return await database.SaveChangesAsync(cancellationToken);
    }
}
