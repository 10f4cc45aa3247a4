namespace NewsApi.Http;

/// <summary>Reads a compressed request body, up to a limit.</summary>
/// <exception cref="BadHttpRequestException">It decompresses to more bytes (413), or is damaged or ends early (400).</exception>
internal sealed class DecompressedBody(Stream inner, long maxLength) : RequestBody
{
    private long _read;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var count = await inner.ReadAsync(buffer, cancellationToken);
            _read += count;
            return _read <= maxLength
                ? count
                : throw new BadHttpRequestException(
                    $"The body decompresses to more than {maxLength} bytes.", StatusCodes.Status413PayloadTooLarge);
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidOperationException)
        {
            throw new BadHttpRequestException("The compressed body is damaged or ends early.", failure);
        }
    }
}
