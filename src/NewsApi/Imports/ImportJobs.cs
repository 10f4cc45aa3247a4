using System.Threading.Channels;
using Microsoft.Extensions.Options;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Jobs;
using NewsApi.Model;

namespace NewsApi.Imports;

/// <summary>Runs imports in the background, one after the other; those that the server has not finished go on after a restart.</summary>
internal sealed class ImportJobs(
    ImportStore imports,
    ImportFiles files,
    ImportRunner runner,
    RunningImports running,
    IOptions<Limits> limits,
    ILogger<ImportJobs> logger)
    : BackgroundService, IJobSource
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(10);

    private readonly Channel<long> _waiting = Channel.CreateUnbounded<long>();

    /// <summary>Starts an import, whose file is kept, when those before it have ended.</summary>
    public void Enqueue(long id) => _waiting.Writer.TryWrite(id);

    public async Task<Job?> FindAsync(long id, CancellationToken cancellationToken) =>
        await imports.FindAsync(id, cancellationToken) is { IsJob: true } import ? JobOf(import) : null;

    public async Task<IReadOnlyList<Job>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await imports.ListJobsAsync(cancellationToken)).Select(JobOf)];

    public async Task<bool> CancelAsync(long id, CancellationToken cancellationToken)
    {
        if (running.Find(id) is { } run)
        {
            run.Cancel();
            await run.Ended.WaitAsync(cancellationToken);
        }
        else if (await imports.FindAsync(id, cancellationToken) is { Status: ImportStatus.Queued })
        {
            await imports.EndAsync(id, ImportStatus.Cancelled, null, cancellationToken);
        }

        return await imports.FindAsync(id, cancellationToken) is { Status: ImportStatus.Cancelled };
    }

    /// <summary>The job that an import is.</summary>
    public static Job JobOf(Import import) => new()
    {
        Id = import.Id,
        Kind = JobKind.Import,
        Status = import.Status switch
        {
            ImportStatus.Queued => JobStatus.Queued,
            ImportStatus.Running => JobStatus.Running,
            ImportStatus.Succeeded => JobStatus.Succeeded,
            ImportStatus.Cancelled => JobStatus.Cancelled,
            _ => JobStatus.Failed,
        },
        Done = import.LastLine,
        Total = import.Total,
        CreatedAt = import.CreatedAt,
        EndedAt = import.EndedAt,
        Error = import.Error,
        Owner = import.Principal,
        Links = JobLinks.Of(import.Id) with { Result = ImportLinks.Of(import).Results },
    };

    /// <summary>Finds the jobs that go on, before the server takes requests, which bring files of their own.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var left = await imports.ListWaitingAsync(cancellationToken);
        files.DeleteOthers(left.Select(import => import.Id));
        left.ForEach(import => Enqueue(import.Id));
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await RepeatAsync(() => imports.MarkInterruptedAsync(stoppingToken), stoppingToken);
        await foreach (var id in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            await RepeatAsync(() => RunAsync(id, stoppingToken), stoppingToken);
        }
    }

    // The disk may be full, or the database out of reach for a while.
    private async Task RepeatAsync(Func<Task> work, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(failure, "Imports in the background do not go on; the next attempt is in {Pause}", RetryPause);
                await Task.Delay(RetryPause, stoppingToken);
            }
        }
    }

    private async Task RunAsync(long id, CancellationToken stoppingToken)
    {
        // Another server that shares the database has not the file: it calls the job interrupted when it starts.
        if (await imports.FindAsync(id, stoppingToken) is { Status: not (ImportStatus.Cancelled or ImportStatus.Succeeded) } import
            && running.TryAdd(import) is { } run)
        {
            try
            {
                await RunAsync(run, import, stoppingToken);
            }
            finally
            {
                running.Remove(run);
            }
        }

        File.Delete(files.PathOf(id));
    }

    private async Task RunAsync(RunningImport run, Import import, CancellationToken stoppingToken)
    {
        ChangeOrigin.Current = new ChangeOrigin(import.CreatedBy ?? import.Principal, import.Principal, $"import {import.Id}");
        try
        {
            var items = ImportFiles.ReadAsync(files.PathOf(import.Id), import.Format, limits.Value.MaxBodyBytes, stoppingToken);
            await runner.RunAsync(run, import.IsAtomic, items, stoppingToken);
        }
        catch (Exception failure) when (failure is not StoreUnavailableException)
        {
            // The runner has stored the reason, and logged it where the server is at fault.
        }

        // The file is read again after a restart.
        stoppingToken.ThrowIfCancellationRequested();
    }
}
