using System.Buffers;

namespace NewsApi.Http.Answers;

/// <summary>
/// Holds the body of an answer until it is complete, so that it can be tagged, kept or withdrawn. One that grows beyond
/// <paramref name="maxLength"/> is passed on instead, to what <paramref name="open"/> opens.
/// </summary>
internal sealed class AnswerBuffer(int maxLength, Func<Stream> open) : Stream
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(32 * 1024);
    private int _length;
    private Stream? _passedTo;

    /// <summary>The body; only where it <see cref="IsWhole"/>.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Whether nothing was passed on.</summary>
    public bool IsWhole => _passedTo is null;

    public override bool CanRead => false;

    public override bool CanWrite => true;

    // So that a problem can take the place of an answer that failed half-way.
    public override bool CanSeek => IsWhole;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => SetLength(value);
    }

    /// <summary>Writes what is held. The server takes even an empty write for a body, which an answer 304 must not have.</summary>
    public ValueTask WriteToAsync(Stream body, CancellationToken cancellationToken) =>
        _length == 0 ? ValueTask.CompletedTask : body.WriteAsync(Written, cancellationToken);

    public override void SetLength(long value) => _length = (int)Math.Min(value, _length);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsWhole && _length + buffer.Length <= maxLength)
        {
            Append(buffer.Span);
            return;
        }

        if (_passedTo is null)
        {
            _passedTo = open();
            await _passedTo.WriteAsync(Written, cancellationToken);
        }

        await _passedTo.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Answers are written asynchronously.");

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        _passedTo?.FlushAsync(cancellationToken) ?? Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _bytes, []));
        if (_passedTo is not null)
        {
            await _passedTo.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    private void Append(ReadOnlySpan<byte> more)
    {
        MakeRoom(more.Length);
        more.CopyTo(_bytes.AsSpan(_length));
        _length += more.Length;
    }

    private void MakeRoom(int length)
    {
        if (_length + length <= _bytes.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + length));
        Written.Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
