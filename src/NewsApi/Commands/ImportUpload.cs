using System.Net;
using System.Runtime.CompilerServices;
using NewsApi.Imports;
using NewsApi.Imports.Files;

namespace NewsApi.Commands;

/// <summary>Sends items as lines of JSON, while they are read. What cannot be read is reported, and not sent.</summary>
internal sealed class ImportUpload : HttpContent
{
    private readonly IAsyncEnumerable<ImportItem> _items;
    private readonly ItemConverter _converter;
    private readonly List<string> _names = [];

    public ImportUpload(IAsyncEnumerable<ImportItem> items, ItemConverter converter)
    {
        (_items, _converter) = (items, converter);
        Headers.ContentType = new("application/x-ndjson");
    }

    /// <summary>The number of lines that were sent.</summary>
    public int Sent => _names.Count;

    /// <summary>The number of items that cannot be read.</summary>
    public int Failed { get; private set; }

    /// <summary>The file, and the line in it, of a line that was sent.</summary>
    public string NameOf(long line) => line <= _names.Count ? _names[(int)line - 1] : $"line {line}";

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await foreach (var batch in ReadAhead.Of(ConvertAsync(cancellationToken), cancellationToken))
        {
            foreach (var item in batch)
            {
                await SendAsync(item, stream, cancellationToken);
            }
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private async Task SendAsync(ImportItem item, Stream stream, CancellationToken cancellationToken)
    {
        if (item.Problem is { } problem)
        {
            Failed++;
            await Console.Error.WriteLineAsync($"{item.Name}: {problem.Detail}");
            return;
        }

        if (item.Note is not null)
        {
            await Console.Error.WriteLineAsync($"{item.Name}: {item.Note}");
            return;
        }

        _names.Add(item.Name!);
        await stream.WriteAsync(item.Content, cancellationToken);
        await stream.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    private async IAsyncEnumerable<ImportItem[]> ConvertAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in ItemBatches.ReadAsync(_items, cancellationToken))
        {
            yield return await Task.WhenAll(batch.Select(
                item => Task.Run(() => _converter.ConvertAsync(item, cancellationToken), cancellationToken)));
        }
    }
}
