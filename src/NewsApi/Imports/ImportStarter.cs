using Microsoft.Extensions.Options;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Idempotency;
using NewsApi.Jobs;
using NewsApi.Model;

namespace NewsApi.Imports;

/// <summary>Starts imports of request bodies, and continues those that were cut off.</summary>
internal sealed class ImportStarter(
    ImportStore imports,
    ImportFiles files,
    ImportRunner runner,
    ImportJobs jobs,
    RunningImports running,
    JobLeases leases,
    IOptions<Limits> limits,
    TimeProvider clock)
{
    /// <summary>
    /// Finds the import that a request with an Idempotency-Key repeats; null if there is none. One that runs is waited for.
    /// </summary>
    public async Task<Import?> FindKnownAsync(Import wanted, CancellationToken cancellationToken)
    {
        var known = await imports.FindAsync(wanted.Key!, wanted.Principal, cancellationToken);
        if (known is not null && !wanted.IsJob && running.Find(known.Id) is { } run)
        {
            await run.Ended.WaitAsync(cancellationToken);
            known = await imports.FindAsync(known.Id, cancellationToken);
        }

        // The results of one that has ended are repeated as long as other responses; one that was cut off can be continued later, too.
        var isOld = known is not null && HasEnded(known) && known.CreatedAt <= clock.GetUtcTime() - IdempotencyStore.Retention;
        return isOld ? null : known;
    }

    /// <summary>Starts an import in the background; <paramref name="known"/> is continued, or returned if it needs no body.</summary>
    /// <exception cref="BadHttpRequestException">The body cannot be read, or is refused.</exception>
    public async Task<Import> StartJobAsync(Import wanted, Import? known, Stream body, CancellationToken cancellationToken)
    {
        if (known is not null && (HasEnded(known) || known.Status is ImportStatus.Queued or ImportStatus.Running))
        {
            return known;
        }

        // It can be continued as one that was cut off, until its file is kept.
        var (path, total) = await SpoolAsync(wanted.Format, body, cancellationToken);
        (wanted.Total, wanted.Status) = (total, ImportStatus.Interrupted);
        try
        {
            var job = known ?? await imports.CreateAsync(wanted, cancellationToken);
            await files.KeepAsync(path, job.Id, cancellationToken);
            job = await imports.QueueAsync(job.Id, total, cancellationToken);
            jobs.Signal();
            return job;
        }
        finally
        {
            // Still there if the import was not stored.
            File.Delete(path);
        }
    }

    /// <summary>Starts an import whose results are streamed while the body is read.</summary>
    /// <exception cref="BadHttpRequestException">The body is refused as a whole.</exception>
    public async Task<ImportResult> StartAsync(Import wanted, Import? known, HttpRequest request)
    {
        var aborted = request.HttpContext.RequestAborted;
        string? path = null;
        if (wanted.IsAtomic || wanted.Format == ImportFormat.Zip)
        {
            (path, wanted.Total) = await SpoolAsync(wanted.Format, request.Body, aborted);
        }

        wanted.Status = ImportStatus.Running;
        try
        {
            var import = known ?? await imports.CreateAsync(wanted, aborted);
            var items = path is null
                ? NdjsonReader.ReadAsync(request.Body, limits.Value.MaxBodyBytes, aborted)
                : ImportFiles.ReadAsync(path, wanted.Format, limits.Value.MaxBodyBytes, aborted);
            if (known is not null && HasEnded(known))
            {
                return new ImportResult(import) { Work = () => DeleteAfterAsync(runner.CompareAsync(import, items, aborted), path) };
            }

            var run = running.TryAdd(import) ?? throw new StoreBusyException($"Another request continues import {import.Id}.");
            return new ImportResult(import)
            {
                Work = () => DeleteAfterAsync(RunAsync(run, import.IsAtomic, items, aborted), path),
                Ready = run.Ready,
            };
        }
        catch
        {
            Delete(path);
            throw;
        }
    }

    // Others are continued.
    private static bool HasEnded(Import known) =>
        known.Status is ImportStatus.Succeeded or ImportStatus.Cancelled || (known is { IsAtomic: true, Status: ImportStatus.Failed });

    private async Task RunAsync(
        RunningImport run, bool isAtomic, IAsyncEnumerable<ImportItem> items, CancellationToken cancellationToken)
    {
        try
        {
            var isMine = await leases.TryRunAsync(
                JobKind.Import, run.Id, token => runner.RunAsync(run, isAtomic, items, token), cancellationToken);
            if (!isMine)
            {
                throw new StoreBusyException($"Another server continues import {run.Id}.");
            }
        }
        finally
        {
            running.Remove(run);
        }
    }

    private static async Task DeleteAfterAsync(Task work, string? path)
    {
        try
        {
            await work;
        }
        finally
        {
            Delete(path);
        }
    }

    private static void Delete(string? path)
    {
        if (path is not null)
        {
            File.Delete(path);
        }
    }

    private async Task<(string Path, long Total)> SpoolAsync(ImportFormat format, Stream body, CancellationToken cancellationToken)
    {
        var path = await files.SpoolAsync(body, cancellationToken);
        try
        {
            return (path, format == ImportFormat.Zip
                ? await ZipReader.CheckAsync(path, cancellationToken)
                : await CountAsync(path, cancellationToken));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private async Task<long> CountAsync(string path, CancellationToken cancellationToken)
    {
        var last = 0L;
        await foreach (var item in ImportFiles.ReadAsync(path, ImportFormat.Ndjson, limits.Value.MaxBodyBytes, cancellationToken))
        {
            last = item.Line;
        }

        return last;
    }
}
