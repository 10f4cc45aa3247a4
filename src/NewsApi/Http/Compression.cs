using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace NewsApi.Http;

/// <summary>Compresses answers for clients that ask for it.</summary>
internal static class Compression
{
    public static IServiceCollection AddCompression(this IServiceCollection services) => services
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest)
        .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest)
        .AddResponseCompression(options =>
        {
            // Nothing in an answer is secret to the client that asks for it.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json"];
        })
        .AddSingleton<IResponseCompressionProvider, CompressionOfLongAnswers>();

    /// <summary>Compresses, and tells the compressed representation from the plain one by its tag.</summary>
    public static void UseCompression(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            http.Response.OnStarting(TagEncodingAsync, http.Response);
            return next(http);
        });
        app.UseResponseCompression();
    }

    // Also what is not compressed might have been: a cache must not give it to a client that asks otherwise.
    private static Task TagEncodingAsync(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        if (!headers.GetCommaSeparatedValues(HeaderNames.Vary).Contains(HeaderNames.AcceptEncoding, StringComparer.OrdinalIgnoreCase))
        {
            headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        }

        if (headers.ContentEncoding is [{ Length: > 0 } encoding] && headers.ETag is [{ } tag])
        {
            headers.ETag = EntityTag.Compressed(tag, encoding);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Leaves answers alone that fit into one packet anyway.</summary>
internal sealed class CompressionOfLongAnswers(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    public const int MinLength = 1400;

    public override bool ShouldCompressResponse(HttpContext context) =>
        context.Response.ContentLength is not < MinLength && base.ShouldCompressResponse(context);
}
