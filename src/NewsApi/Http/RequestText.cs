using System.Buffers;
using System.Text;

namespace NewsApi.Http;

/// <summary>Reads a request body as text, unchanged.</summary>
internal static class RequestText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes the body as UTF-8, without a byte order mark; null if it is not valid UTF-8.</summary>
    /// <exception cref="BadHttpRequestException">The body exceeds <paramref name="maxBytes"/> bytes (413).</exception>
    public static Task<string?> ReadAsync(HttpRequest request, long maxBytes, CancellationToken cancellationToken) =>
        ReadAsync(request, maxBytes, body => DecodeUtf8(body), cancellationToken);

    /// <summary>Decodes the body with <paramref name="decode"/>, which returns null where that fails.</summary>
    /// <exception cref="BadHttpRequestException">The body exceeds <paramref name="maxBytes"/> bytes (413).</exception>
    public static async Task<string?> ReadAsync(
        HttpRequest request, long maxBytes, Func<ReadOnlySequence<byte>, string?> decode, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > maxBytes)
            {
                throw new BadHttpRequestException(
                    $"The body exceeds the limit of {maxBytes} bytes.", StatusCodes.Status413PayloadTooLarge);
            }

            if (read.IsCompleted)
            {
                var text = decode(read.Buffer);
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return text;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>Decodes the bytes as UTF-8, without a byte order mark; null where they are not valid UTF-8.</summary>
    public static string? DecodeUtf8(in ReadOnlySequence<byte> body)
    {
        try
        {
            var text = StrictUtf8.GetString(body);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
