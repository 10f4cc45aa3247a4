using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Jobs;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Reparsing;

/// <summary>Runs reparses one after the other in the background; those that a stop interrupted continue at the next start.</summary>
internal sealed class ReparseRunner(
    WriteQueue writes,
    Snapshots snapshots,
    ArticleReparser reparser,
    ReparseJobs reparses,
    JobList jobs,
    TimeProvider clock,
    ILogger<ReparseRunner> logger)
    : BackgroundService
{
    // Bounds how long other writers wait.
    private const int BatchSize = 10;

    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    // Far longer than a batch takes.
    private static readonly TimeSpan LeftPause = TimeSpan.FromSeconds(30);

    private readonly Channel<long> _waiting = Channel.CreateUnbounded<long>();

    /// <summary>Begins a reparse of the articles that a filter selects.</summary>
    public async Task<Job> StartAsync(ArticleFilter filter, bool isDryRun, string? by, CancellationToken cancellationToken)
    {
        var reparse = new Reparse
        {
            Id = jobs.TakeId(),
            IsDryRun = isDryRun,
            Filter = ReparseStore.Write(filter),
            ParserVersion = ArticleParser.Version,
            CreatedAt = clock.GetUtcTime(),
            CreatedBy = by,
        };
        await writes.WriteAsync((database, token) => AddAsync(database, reparse, filter, token), cancellationToken);
        _waiting.Writer.TryWrite(reparse.Id);
        return ReparseJobs.JobOf(reparse);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var interrupted = await snapshots.ReadAsync(
            database => database.Reparses.Where(one => one.Status == ReparseStatus.Running).OrderBy(one => one.Id)
                .Select(one => one.Id).ToListAsync(stoppingToken),
            stoppingToken);
        foreach (var id in interrupted)
        {
            await RunAsync(id, stoppingToken);
        }

        await foreach (var id in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            await RunAsync(id, stoppingToken);
        }
    }

    private async Task RunAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            while (await RunBatchAsync(id, cancellationToken) || await WaitUntilLeftAsync(id, cancellationToken))
            {
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(failure, "Reparse {Id} failed", id);
            const string Reason = "The articles were not parsed; the log of the server says why.";
            await reparses.EndAsync(id, ReparseStatus.Failed, Reason, cancellationToken);
        }
    }

    // Another server that shares the database may run it. Returns true when that server has left it, false when it is at its end.
    private async Task<bool> WaitUntilLeftAsync(long id, CancellationToken cancellationToken)
    {
        var last = await FindLastAsync(id, cancellationToken);
        while (last is not null)
        {
            await Task.Delay(LeftPause, clock, cancellationToken);
            var now = await FindLastAsync(id, cancellationToken);
            if (now == last)
            {
                return true;
            }

            last = now;
        }

        return false;
    }

    private Task<long?> FindLastAsync(long id, CancellationToken cancellationToken) => snapshots.ReadAsync(
        database => database.Running(id).Select(one => (long?)one.LastArticleId).SingleOrDefaultAsync(cancellationToken),
        cancellationToken);

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

    private static async Task<int> AddAsync(
        NewsDbContext database, Reparse reparse, ArticleFilter filter, CancellationToken cancellationToken)
    {
        reparse.Total = await database.StaleArticles(filter).CountAsync(cancellationToken);
        reparse.EndArticleId = await database.Articles.MaxAsync(article => (long?)article.Id, cancellationToken) ?? 0;
        database.Reparses.Add(reparse);
        return await database.SaveChangesAsync(cancellationToken);
    }
}
