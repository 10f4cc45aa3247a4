using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace NewsApi.Imports;

/// <summary>Lets an iterator work while its consumer does: one item is ready, and one is being made.</summary>
internal static class ReadAhead
{
    public static async IAsyncEnumerable<T> Of<T>(
        IAsyncEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ready = Channel.CreateBounded<T>(1);
        var reading = Task.Run(() => ReadAsync(items, ready.Writer, stopped.Token), CancellationToken.None);
        try
        {
            await foreach (var item in ready.Reader.ReadAllAsync(cancellationToken))
            {
                yield return item;
            }
        }
        finally
        {
            await stopped.CancelAsync();
            await reading;
        }
    }

    // The consumer gets the failure, in its turn.
    private static async Task ReadAsync<T>(IAsyncEnumerable<T> items, ChannelWriter<T> ready, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in items.WithCancellation(cancellationToken))
            {
                await ready.WriteAsync(item, cancellationToken);
            }

            ready.Complete();
        }
        catch (Exception failure)
        {
            ready.Complete(failure);
        }
    }
}
