using Microsoft.Extensions.Options;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Jobs;
using NewsApi.Model;

namespace NewsApi.Imports;

/// <summary>
/// Runs imports in the background, one after the other; those that a server has not finished go on after a restart, or on another
/// server.
/// </summary>
internal sealed class ImportJobs(
    ImportStore imports,
    ImportFiles files,
    ImportRunner runner,
    RunningImports running,
    [FromKeyedServices(JobKind.Import)] JobWorker worker,
    IOptions<Limits> limits)
    : BackgroundService, IJobSource
{
    /// <summary>Tells the worker that an import is queued. It runs when those before it have ended.</summary>
    public void Signal() => worker.Signal();

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
        else if (await imports.FindAsync(id, cancellationToken) is { Status: ImportStatus.Queued or ImportStatus.Running })
        {
            // Another server that runs it finds out with its next batch.
            await imports.EndAsync(id, ImportStatus.Cancelled, null, cancellationToken);
            await files.LeaveAsync(id, hasEnded: true, cancellationToken);
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

    /// <summary>Deletes files that are left, before the server takes requests, which bring files of their own.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        files.DeleteOthers((await imports.ListWaitingAsync(cancellationToken)).Where(import => import.IsJob).Select(import => import.Id));
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => worker.RunAsync(
        async token => [.. (await imports.ListWaitingAsync(token)).Select(import => import.Id)], RunAsync, stoppingToken);

    // Nobody else runs it: this server has its lease.
    private async Task RunAsync(long id, CancellationToken stoppingToken)
    {
        if (await imports.FindAsync(id, stoppingToken) is not { Status: ImportStatus.Queued or ImportStatus.Running } import
            || running.TryAdd(import) is not { } run)
        {
            return;
        }

        var hasEnded = false;
        try
        {
            await (import.IsJob ? RunAsync(run, import, stoppingToken)
                : imports.EndAsync(id, ImportStatus.Interrupted, null, stoppingToken));
            hasEnded = true;
        }
        finally
        {
            running.Remove(run);
            await files.LeaveAsync(id, hasEnded, CancellationToken.None);
        }
    }

    private async Task RunAsync(RunningImport run, Import import, CancellationToken stoppingToken)
    {
        ChangeOrigin.Current = new ChangeOrigin(import.CreatedBy ?? import.Principal, import.Principal, $"import {import.Id}");
        var path = await files.FetchAsync(import.Id, stoppingToken);
        try
        {
            var items = ImportFiles.ReadAsync(path, import.Format, limits.Value.MaxBodyBytes, stoppingToken);
            await runner.RunAsync(run, import.IsAtomic, items, stoppingToken);
        }
        catch (Exception failure) when (failure is not StoreUnavailableException)
        {
            // The runner has stored the reason, and logged it where the server is at fault.
        }

        // The file is read again after a restart, or by another server.
        stoppingToken.ThrowIfCancellationRequested();
    }
}
