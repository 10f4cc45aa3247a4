using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace NewsApi.Http;

/// <summary>
/// Gives every answer its entity tag, and answers 304 to a client that has it already. What has no version is tagged by
/// its bytes: strong where it is one resource, weak where it is a list.
/// </summary>
internal sealed class EntityTags : IAsyncResultFilter
{
    // Texts are stored to be read whole: the long ones need not be held twice.
    private const int BufferedTextMaxLength = 64 * 1024;

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        var value = (context.Result as ObjectResult)?.Value;
        if (context.Result is not (ObjectResult { StatusCode: null or < 300 } or ContentResult { StatusCode: null }))
        {
            await next();
            return;
        }

        var state = value as IVersioned ?? (isRead ? http.Features.Get<KnownState>() : null);
        if (state is not null)
        {
            http.Response.Headers.ETag = value is IPage ? EntityTag.Weak(state.Tag) : state.Tag;
            http.Response.Headers.LastModified = HeaderUtilities.FormatDate(state.LastModified);
        }

        if (!isRead)
        {
            await next();
            return;
        }

        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        await AnswerAsync(context, next, state, value);
    }

    private static async Task AnswerAsync(
        ResultExecutingContext context, ResultExecutionDelegate next, IVersioned? state, object? value)
    {
        var http = context.HttpContext;
        if (state is not null && IsKnown(http.Request.GetTypedHeaders(), state.Tag, state.LastModified))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
        }

        if (context.Result is StatusCodeResult || value is IUntagged || LengthOf(context.Result) > BufferedTextMaxLength)
        {
            await next();
            return;
        }

        await WriteAsync(http, next, isTagged: state is not null, isWeak: value is IPage);
    }

    private static int LengthOf(IActionResult result) => result switch
    {
        ContentResult text => text.Content?.Length ?? 0,
        ObjectResult { Value: ILong text } => text.Length,
        _ => 0,
    };

    private static async Task WriteAsync(HttpContext http, ResultExecutionDelegate next, bool isTagged, bool isWeak)
    {
        var body = http.Response.Body;
        using var buffer = new MemoryStream();
        http.Response.Body = buffer;
        try
        {
            await next();
        }
        finally
        {
            http.Response.Body = body;
        }

        if (!isTagged)
        {
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)).AsSpan(0, 16))}\"";
            http.Response.Headers.ETag = isWeak ? EntityTag.Weak(tag) : tag;
            if (IsKnown(http.Request.GetTypedHeaders(), tag, null))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                http.Response.ContentType = null;
                return;
            }
        }

        http.Response.ContentLength = buffer.Length;
        await body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), http.RequestAborted);
    }

    /// <summary>Whether the client has the state already; a date counts only where it names no tag.</summary>
    public static bool IsKnown(RequestHeaders headers, string tag, DateTime? lastModified) =>
        headers.IfNoneMatch.Count > 0
            ? EntityTag.MatchesAny(headers.IfNoneMatch, tag)
            : lastModified is { } modified && headers.IfModifiedSince is { } since && modified < since.UtcDateTime.AddSeconds(1);
}

/// <summary>An answer that is never the same twice.</summary>
internal interface IUntagged;

/// <summary>An answer that may be too long to be held whole once more.</summary>
internal interface ILong
{
    int Length { get; }
}
