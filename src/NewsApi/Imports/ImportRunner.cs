using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Imports;

/// <summary>
/// Runs an import: reads items in batches, prepares a batch while the one before is stored, and stores them in order. Never more than
/// three batches are in memory; reading waits for storing.
/// </summary>
internal sealed class ImportRunner(
    ItemPreparer preparer,
    ImportWriter writer,
    AtomicImports atomic,
    ImportStore imports,
    Snapshots snapshots,
    ILogger<ImportRunner> logger)
{
    /// <summary>Runs an import to its end, and stores how it ended.</summary>
    /// <exception cref="BadHttpRequestException">The content cannot be read.</exception>
    /// <exception cref="ImportConflictException">The content is another than that of the import that it continues.</exception>
    public async Task RunAsync(
        RunningImport run, bool isAtomic, IAsyncEnumerable<ImportItem> items, CancellationToken cancellationToken)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(run.Cancellation, cancellationToken);
        try
        {
            var reason = await (isAtomic ? atomic.RunAsync(run, items, linked.Token) : StoreAllAsync(run, items, linked.Token));
            var status = reason is null ? ImportStatus.Succeeded : ImportStatus.Failed;
            await imports.EndAsync(run.Id, status, reason, CancellationToken.None);
        }
        catch (OperationCanceledException) when (linked.IsCancellationRequested)
        {
            await EndCutOffAsync(run);
        }
        catch (StoreUnavailableException) when (run.IsJob)
        {
            // It is not at an end: it goes on when something can be stored.
            throw;
        }
        catch (Exception failure)
        {
            await EndFailedAsync(run, failure);
            throw;
        }
    }

    // A job goes on when the server starts again.
    private async Task EndCutOffAsync(RunningImport run)
    {
        if (run.IsCancelled || !run.IsJob)
        {
            var status = run.IsCancelled ? ImportStatus.Cancelled : ImportStatus.Interrupted;
            await imports.EndAsync(run.Id, status, null, CancellationToken.None);
        }
    }

    private async Task EndFailedAsync(RunningImport run, Exception failure)
    {
        var reason = failure switch
        {
            BadHttpRequestException or StoreBusyException or ImportConflictException => failure.Message,
            IOException => "The content could not be read to its end.",
            _ => "The server failed; its log says why.",
        };
        if (failure is not (BadHttpRequestException or StoreBusyException or ImportConflictException or IOException))
        {
            logger.LogError(failure, "Import {Import} failed", run.Id);
        }

        try
        {
            var status = failure is BadHttpRequestException or IOException or ImportConflictException
                ? ImportStatus.Interrupted
                : ImportStatus.Failed;
            await imports.EndAsync(run.Id, status, reason, CancellationToken.None);
        }
        catch (StoreBusyException)
        {
            // The disk is full: the import is continued by the same request.
        }
    }

    private async Task<string?> StoreAllAsync(RunningImport run, IAsyncEnumerable<ImportItem> items, CancellationToken cancellationToken)
    {
        await foreach (var batch in ReadAhead.Of(PrepareAllAsync(run, items, cancellationToken), cancellationToken))
        {
            await writer.StoreAsync(run, batch, cancellationToken);
        }

        return null;
    }

    private async IAsyncEnumerable<IReadOnlyList<PreparedItem>> PrepareAllAsync(
        RunningImport run, IAsyncEnumerable<ImportItem> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in ItemBatches.ReadAsync(items, cancellationToken))
        {
            var rest = await SkipStoredAsync(run, batch, cancellationToken);
            if (rest.Count > 0)
            {
                run.SetReady();
                yield return await preparer.PrepareAsync(rest, run.Rules.Principal, cancellationToken);
            }
        }
    }

    /// <summary>Compares the items with those of an import that has ended.</summary>
    /// <exception cref="ImportConflictException">They differ.</exception>
    public async Task CompareAsync(Import import, IAsyncEnumerable<ImportItem> items, CancellationToken cancellationToken)
    {
        var last = 0L;
        await foreach (var batch in ItemBatches.ReadAsync(items, cancellationToken))
        {
            await CompareAsync(import.Id, batch, cancellationToken);
            last = batch[^1].Line;
        }

        if (last < import.LastLine)
        {
            throw new ImportConflictException($"The content ends before line {import.LastLine}, the last of import {import.Id}.");
        }
    }

    // What an import that was cut off has stored must be the same again.
    private async Task<IReadOnlyList<ImportItem>> SkipStoredAsync(
        RunningImport run, List<ImportItem> batch, CancellationToken cancellationToken)
    {
        await CompareAsync(run.Id, batch.FindAll(item => item.Line <= run.FirstLine), cancellationToken);
        return batch.FindAll(item => item.Line > run.FirstLine);
    }

    private async Task CompareAsync(long import, List<ImportItem> batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
        {
            return;
        }

        var (first, last) = (batch[0].Line, batch[^1].Line);
        var stored = await snapshots.ReadAsync(
            database => database.ImportLines.Where(line => line.ImportId == import && line.Line >= first && line.Line <= last)
                .ToDictionaryAsync(line => line.Line, line => line.Hash, cancellationToken),
            cancellationToken);
        if (batch.Exists(item => stored.GetValueOrDefault(item.Line, ~item.Hash) != item.Hash))
        {
            throw new ImportConflictException(
                $"The content differs from that of import {import}, which has the same key, in lines {first} to {last}.");
        }
    }
}
