using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Jobs;
using NewsApi.Model;

namespace NewsApi.Speakers;

/// <summary>
/// Gives quotes the speaker that their own was merged into, or gives them back, in small transactions. Unfinished
/// moves continue at the next start, or on another server.
/// </summary>
internal sealed class QuoteMoves(
    WriteQueue writes, Snapshots snapshots, JobList jobs, JobLeases leases, TimeProvider clock, ILogger<QuoteMoves> logger)
    : BackgroundService
{
    // Bounds how long other writers wait.
    private const int BatchSize = 250;

    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    // How soon a server finds that another has left a job.
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    private readonly Channel<long> _jobs = Channel.CreateUnbounded<long>();

    /// <summary>Begins to move the quotes of speakers that were merged, or are no longer.</summary>
    public async Task<Job> BeginAsync(CancellationToken cancellationToken)
    {
        var job = jobs.Create(JobKind.Merge);
        _jobs.Writer.TryWrite(job.Id);
        try
        {
            // Another server may be asked for it at once.
            await jobs.ReportAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // The merge is committed; its job is reported again soon.
            logger.LogWarning(failure, "Job {Job} cannot be reported to other servers at present", job.Id);
        }

        return job;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await RunAsync(null, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            while (_jobs.Reader.TryRead(out var job))
            {
                await RunAsync(job, stoppingToken);
            }

            await TakeOverAsync(stoppingToken);
            using var poll = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            poll.CancelAfter(PollInterval);
            Task added = _jobs.Reader.WaitToReadAsync(poll.Token).AsTask();
            await added.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Jobs of servers that have stopped.
    private async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var job in await jobs.ListLostAsync(JobKind.Merge, cancellationToken))
            {
                await leases.TryRunAsync(job.Kind, job.Id, token => TakeOverAsync(job.Id, token), cancellationToken);
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(failure, "The jobs of other servers cannot be read at present");
        }
    }

    // Another server may have taken it first.
    private async Task TakeOverAsync(long id, CancellationToken cancellationToken)
    {
        if ((await jobs.ListLostAsync(JobKind.Merge, cancellationToken)).FirstOrDefault(job => job.Id == id) is { } job)
        {
            jobs.Adopt(job);
            await jobs.ReportAsync(cancellationToken);
            await RunAsync(id, cancellationToken);
            await jobs.ReportAsync(cancellationToken);
        }
    }

    private async Task RunAsync(long? job, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await MoveAllAsync(job, cancellationToken);
                return;
            }
            catch (StoreBusyException)
            {
                await Task.Delay(RetryPause, clock, cancellationToken);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                logger.LogError(failure, "The quotes of merged speakers were not moved; the next start or merge moves them");
                Report(job, id => jobs.Fail(id, "The quotes were not moved; the log of the server says why."));
                return;
            }
        }
    }

    private async Task MoveAllAsync(long? job, CancellationToken cancellationToken)
    {
        var moves = await snapshots.ReadAsync(database => FindAsync(database, cancellationToken), cancellationToken);
        var (done, total) = (0L, moves.Sum(move => move.Count));
        Report(job, id => jobs.Report(id, done, total));
        foreach (var move in moves)
        {
            for (var count = BatchSize; count == BatchSize; done += count)
            {
                count = await writes.WriteAsync((database, token) => MoveAsync(database, move, token), cancellationToken);
                Report(job, id => jobs.Report(id, done + count, total));
            }
        }

        Report(job, jobs.Succeed);
        if (job is null)
        {
            await snapshots.ReadAsync(database => CompileAsync(database, cancellationToken), cancellationToken);
        }
    }

    // The first merge after a start responds within 108 ms instead of 142: its queries are compiled at the start, here for nobody.
    private static async Task<bool> CompileAsync(NewsDbContext database, CancellationToken cancellationToken)
    {
        const long Nobody = 0;
        await MergedSpeakers.FindAsync(database, Nobody, [], cancellationToken);
        await database.FindSpeakerStateAsync(Nobody, cancellationToken);
        await TakenNames.FindAsync(database, new Dictionary<string, string> { [""] = "" }, [Nobody], cancellationToken);
        await database.LoadTreesAsync(database.Speakers.IgnoreQueryFilters(), [Nobody], cancellationToken);
        return (await database.DescribeAsync([Nobody], cancellationToken)).Count == 0;
    }

    private static void Report(long? job, Action<long> report)
    {
        if (job is { } id)
        {
            report(id);
        }
    }

    // Quotes whose speaker is not the one that the named speaker leads to.
    private static async Task<List<QuoteMove>> FindAsync(NewsDbContext database, CancellationToken cancellationToken)
    {
        var merged = await database.Speakers.Where(speaker => speaker.MergedIntoId != null).Select(speaker => (long?)speaker.Id)
            .ToListAsync(cancellationToken);
        var quotes = database.Quotes.WithTrash();
        List<QuoteMove> groups =
        [
            .. await CountAsync(quotes.Where(quote => quote.NamedId != null), cancellationToken),
            .. await CountAsync(quotes.Where(quote => quote.NamedId == null && merged.Contains(quote.SpeakerId)), cancellationToken),
        ];
        var roots = await database.FindRootsAsync(groups.Select(move => move.Named), cancellationToken);
        return [.. groups.Select(move => move with { To = roots[move.Named] }).Where(move => move.To != move.SpeakerId)];
    }

    private static Task<List<QuoteMove>> CountAsync(IQueryable<Quote> quotes, CancellationToken cancellationToken) => quotes
        .GroupBy(quote => new { quote.SpeakerId, quote.NamedId })
        .Select(same => new QuoteMove(same.Key.SpeakerId!.Value, same.Key.NamedId, same.Key.SpeakerId!.Value, same.Count()))
        .ToListAsync(cancellationToken);

    private async Task<int> MoveAsync(NewsDbContext database, QuoteMove move, CancellationToken cancellationToken)
    {
        // Another merge may have come before its turn.
        if ((await database.FindRootsAsync([move.Named], cancellationToken))[move.Named] != move.To)
        {
            return 0;
        }

        var batch = await database.Quotes.WithTrash().Where(quote => quote.SpeakerId == move.SpeakerId && quote.NamedId == move.NamedId)
            .OrderBy(quote => quote.Id).Select(quote => new { quote.Id, quote.ArticleId }).Take(BatchSize).ToListAsync(cancellationToken);
        var (ids, articles) = (batch.ConvertAll(one => one.Id), batch.Select(one => one.ArticleId).Distinct().ToList());
        var now = clock.GetUtcTime();
        await database.Articles.WithTrash().Where(article => articles.Contains(article.Id)).ExecuteUpdateAsync(
            update => update.SetProperty(article => article.UpdatedAt, now)
                .SetProperty(article => article.Version, article => article.Version + 1),
            cancellationToken);
        return await database.RecountAsync(articles, () => UpdateAsync(database, ids, move, cancellationToken), cancellationToken);
    }

    private Task<int> UpdateAsync(NewsDbContext database, List<long> ids, QuoteMove move, CancellationToken cancellationToken)
    {
        var (named, now) = (move.Named == move.To ? (long?)null : move.Named, clock.GetUtcTime());
        return database.Quotes.WithTrash().Where(quote => ids.Contains(quote.Id)).ExecuteUpdateAsync(
            update => update.SetProperty(quote => quote.SpeakerId, move.To)
                .SetProperty(quote => quote.NamedId, named)
                .SetProperty(quote => quote.UpdatedAt, now)
                .SetProperty(quote => quote.Version, quote => quote.Version + 1),
            cancellationToken);
    }

    /// <param name="SpeakerId">The speaker whom the quotes have.</param>
    /// <param name="NamedId">The speaker whom they had before that, where they were moved.</param>
    /// <param name="To">The speaker whom they are to have.</param>
    /// <param name="Count">The number of quotes.</param>
    private sealed record QuoteMove(long SpeakerId, long? NamedId, long To, int Count)
    {
        public long Named => NamedId ?? SpeakerId;
    }
}
