using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Jobs;
using NewsApi.Model;

namespace NewsApi.Imports;

/// <summary>Runs imports in the background, one after the other; those that the server has not finished go on after a restart.</summary>
internal sealed class ImportJobs(
    ImportStore imports, ImportFiles files, ImportRunner runner, RunningImports running, Snapshots snapshots, IOptions<Limits> limits)
    : BackgroundService, IJobSource
{
    private const int MaxListed = 100;

    private readonly Channel<long> _waiting = Channel.CreateUnbounded<long>();

    /// <summary>Starts an import, whose file is kept, when those before it have ended.</summary>
    public void Enqueue(long id) => _waiting.Writer.TryWrite(id);

    public async Task<Job?> FindAsync(long id, CancellationToken cancellationToken) =>
        await imports.FindAsync(id, cancellationToken) is { IsJob: true } import ? JobOf(import) : null;

    public async Task<IReadOnlyList<Job>> ListAsync(CancellationToken cancellationToken) =>
    [
        .. (await snapshots.ReadAsync(
            database => database.Imports.AsNoTracking().Where(import => import.IsJob).OrderByDescending(import => import.Id)
                .Take(MaxListed).ToListAsync(cancellationToken),
            cancellationToken)).Select(JobOf),
    ];

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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await imports.MarkInterruptedAsync(stoppingToken);
        var left = await imports.ListWaitingAsync(stoppingToken);
        files.DeleteOthers(left.Select(import => import.Id));
        left.ForEach(import => Enqueue(import.Id));
        await foreach (var id in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            if (await imports.FindAsync(id, stoppingToken) is { Status: ImportStatus.Queued or ImportStatus.Running } import
                && running.TryAdd(import) is { } run)
            {
                await RunAsync(run, import, stoppingToken);
            }
        }
    }

    private async Task RunAsync(RunningImport run, Import import, CancellationToken stoppingToken)
    {
        var path = files.PathOf(import.Id);
        ChangeOrigin.Current = new ChangeOrigin(import.CreatedBy ?? import.Principal, import.Principal, $"import {import.Id}");
        try
        {
            var items = ImportFiles.ReadAsync(path, import.Format, limits.Value.MaxBodyBytes, stoppingToken);
            await runner.RunAsync(run, import.IsAtomic, items, stoppingToken);
        }
        catch (Exception) when (!stoppingToken.IsCancellationRequested)
        {
            // The runner has stored the reason, and logged it where the server is at fault.
        }
        finally
        {
            running.Remove(run);
            run.Dispose();
            if (!stoppingToken.IsCancellationRequested)
            {
                File.Delete(path);
            }
        }
    }
}
