using NewsApi.Http;

namespace NewsApi.Access.Limiting;

/// <summary>A request body that tells of the bytes that were read of it.</summary>
internal sealed class CountedBody(Stream inner, Action<int> hold) : RequestBody
{
    /// <summary>The bytes that were read.</summary>
    public long Count { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        Count += count;
        hold(count);
        return count;
    }
}
