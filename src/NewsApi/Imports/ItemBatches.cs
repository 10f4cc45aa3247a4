using System.Runtime.CompilerServices;

namespace NewsApi.Imports;

/// <summary>Gathers items into batches, each of which is stored in one transaction.</summary>
internal static class ItemBatches
{
    // Other writes wait while a batch is stored. With 48 they wait 86 ms (p95) instead of 120, but a sixth fewer articles are stored.
    private const int MaxCount = 96;
    private const int MaxBytes = 768 * 1024;

    // A client that sends slowly gets the result of a line without the next one.
    private static readonly TimeSpan GatheringTime = TimeSpan.FromMilliseconds(20);

    public static async IAsyncEnumerable<List<ImportItem>> ReadAsync(
        IAsyncEnumerable<ImportItem> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var reader = items.GetAsyncEnumerator(stopped.Token);
        var next = reader.MoveNextAsync().AsTask();
        try
        {
            var (batch, bytes) = (new List<ImportItem>(), 0L);
            while (await next)
            {
                batch.Add(reader.Current);
                bytes += reader.Current.Content.Length;
                next = reader.MoveNextAsync().AsTask();
                if (batch.Count == MaxCount || bytes >= MaxBytes || !await IsSoonAsync(next))
                {
                    yield return batch;
                    (batch, bytes) = ([], 0);
                }
            }

            if (batch.Count > 0)
            {
                yield return batch;
            }
        }
        finally
        {
            // A reader that still waits for an item cannot be disposed.
            await stopped.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<bool> IsSoonAsync(Task next)
    {
        if (!next.IsCompleted)
        {
            await next.WaitAsync(GatheringTime).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return next.IsCompleted;
    }
}
