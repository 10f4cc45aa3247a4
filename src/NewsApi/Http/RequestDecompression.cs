using System.IO.Compression;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace NewsApi.Http;

/// <summary>Decompresses request bodies, up to a ratio that text does not exceed.</summary>
internal static class RequestDecompression
{
    // News text compresses to a third or a fifth; a body with a much higher ratio is an attack on memory.
    public const int MaxRatio = 20;
    public const long AlwaysAllowed = 8 * 1024 * 1024;

    public static void UseBodyDecompression(this WebApplication app) => app.Use((http, next) =>
    {
        var encoding = http.Request.Headers.ContentEncoding.ToString();
        if (encoding.Length == 0 || encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            return next(http);
        }

        if (Decompress(encoding, http.Request.Body) is not { } decompressed)
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            http.Response.Headers.AcceptEncoding = "gzip, br, deflate, identity";
            return Task.CompletedTask;
        }

        var limits = http.RequestServices.GetRequiredService<IOptions<Limits>>().Value;
        var maxLength = LargeBodyAttribute.IsOn(http) ? limits.MaxImportBytes
            : Math.Min(limits.MaxBodyBytes, Math.Max(AlwaysAllowed, (http.Request.ContentLength ?? 0) * MaxRatio));
        http.Request.Body = new DecompressedBody(decompressed, maxLength);
        http.Request.Headers.Remove(HeaderNames.ContentEncoding);
        http.Request.ContentLength = null;
        return next(http);
    });

    private static Stream? Decompress(string encoding, Stream body) => encoding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        "deflate" => new ZLibStream(body, CompressionMode.Decompress),
        _ => null,
    };
}
