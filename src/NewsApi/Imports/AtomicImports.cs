using System.Runtime.CompilerServices;
using NewsApi.Data;
using NewsApi.Http;

namespace NewsApi.Imports;

/// <summary>
/// Runs imports that are stored wholly or not at all. All items are checked first; then they are stored in one transaction, for which
/// other writes wait. That is why the number of items is limited.
/// </summary>
internal sealed class AtomicImports(ItemPreparer preparer, ImportWriter writer, WriteQueue queue)
{
    public const int MaxCount = 10_000;

    /// <summary>Runs an import; returns why nothing was stored, or null. The items are read twice.</summary>
    /// <exception cref="BadHttpRequestException">There are too many items (413).</exception>
    public async Task<string?> RunAsync(RunningImport run, IAsyncEnumerable<ImportItem> items, CancellationToken cancellationToken)
    {
        if (await HasProblemAsync(run, items, cancellationToken))
        {
            run.SetReady();
            await foreach (var batch in PrepareAllAsync(run, items, cancellationToken))
            {
                await writer.StoreAsync(run, [.. batch.Select(RollBack)], cancellationToken);
            }

            return "A line failed, and the import is atomic: nothing was stored.";
        }

        run.SetReady();
        await queue.WriteAsync(
            async (database, _) =>
            {
                var batches = ReadAhead.Of(PrepareAllAsync(run, items, cancellationToken), cancellationToken);
                await foreach (var batch in batches)
                {
                    run.LastLine = await writer.StoreAsync(database, run, batch, cancellationToken);
                }

                return run.LastLine;
            },
            cancellationToken);
        run.SignalMove();
        return null;
    }

    private static PreparedItem RollBack(PreparedItem item) => item with
    {
        Article = null,
        Problem = item.Problem ?? LineProblem.Of(ProblemTypes.ImportRolledBack, "Another line failed, and the import is atomic."),
    };

    private async Task<bool> HasProblemAsync(RunningImport run, IAsyncEnumerable<ImportItem> items, CancellationToken cancellationToken)
    {
        var (count, isFound) = (0, false);
        await foreach (var batch in PrepareAllAsync(run, items, cancellationToken))
        {
            count += batch.Count;
            isFound |= batch.Any(item => item.Problem is not null);
            if (count > MaxCount)
            {
                throw new BadHttpRequestException(
                    $"An atomic import has at most {MaxCount} lines.", StatusCodes.Status413PayloadTooLarge);
            }
        }

        return isFound;
    }

    private async IAsyncEnumerable<IReadOnlyList<PreparedItem>> PrepareAllAsync(
        RunningImport run, IAsyncEnumerable<ImportItem> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in ItemBatches.ReadAsync(items, cancellationToken))
        {
            yield return await preparer.PrepareAsync(batch, run.Rules.Principal, cancellationToken);
        }
    }
}
