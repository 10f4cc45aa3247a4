using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace NewsApi.Http;

/// <summary>Compresses responses, and gives each compressed representation an entity tag of its own (RFC 9110, 8.8.3).</summary>
internal static class ResponseCompression
{
    public static IServiceCollection AddCompression(this IServiceCollection services) => services
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest)
        .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest)
        .AddResponseCompression(options =>
        {
            // Responses hold no secrets that a client does not already know.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json"];
        })
        .AddSingleton<IResponseCompressionProvider, MinimumLengthCompression>();

    /// <summary>
    /// Adds compression for the following middleware, so that compressed responses are cached. Each representation has its own
    /// tag; a condition with one of them matches all representations that the client accepts.
    /// </summary>
    public static void UseRepresentationTags(this WebApplication app) => app.Use((http, next) =>
    {
        var known = KnownTags.Of(http.Request);
        http.Response.OnStarting(() => TagAsync(http.Response, known));
        return next(http);
    });

    // Also an uncompressed response depends on Accept-Encoding: a cache must not serve it to a client that accepts another.
    private static Task TagAsync(HttpResponse response, KnownTags known)
    {
        var headers = response.Headers;
        if (!headers.GetCommaSeparatedValues(HeaderNames.Vary).Contains(HeaderNames.AcceptEncoding, StringComparer.OrdinalIgnoreCase))
        {
            headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        }

        if (headers.ETag is [['"', ..] tag])
        {
            headers.ETag = response.StatusCode == StatusCodes.Status304NotModified ? known.FormOf(tag)
                : headers.ContentEncoding is [{ Length: > 0 } encoding] ? EntityTag.Compressed(tag, encoding)
                : tag;
        }

        return Task.CompletedTask;
    }
}

/// <summary>Leaves responses uncompressed that fit into one network packet.</summary>
internal sealed class MinimumLengthCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    private const int MinLength = 1400;

    public override bool ShouldCompressResponse(HttpContext context) =>
        context.Response.ContentLength is not < MinLength && base.ShouldCompressResponse(context);
}
