namespace NewsApi.Http;

/// <summary>
/// Holds a response body until it is complete, so that it can be tagged or withheld. A body that exceeds
/// <paramref name="maxLength"/> bytes is streamed to <paramref name="body"/> instead.
/// </summary>
internal sealed class ResponseBuffer(int maxLength, Stream body) : MemoryStream(InitialCapacity)
{
    private const int InitialCapacity = 16 * 1024;

    /// <summary>Whether it holds the whole body.</summary>
    public bool IsComplete { get; private set; } = true;

    public ReadOnlyMemory<byte> Written => GetBuffer().AsMemory(0, (int)Length);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsComplete && Length + buffer.Length <= maxLength)
        {
            Write(buffer.Span);
            return;
        }

        if (IsComplete)
        {
            IsComplete = false;
            await body.WriteAsync(Written, cancellationToken);
        }

        await body.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        IsComplete ? Task.CompletedTask : body.FlushAsync(cancellationToken);
}
