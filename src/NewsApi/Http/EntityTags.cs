using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;
using NewsApi.Http.Answers;

namespace NewsApi.Http;

/// <summary>
/// Gives every answer its entity tag, and answers 304 to a client that has it already. What has no version is tagged by
/// its bytes: strong where it is one resource, weak where it is a list.
/// </summary>
internal sealed class EntityTags : IAsyncResultFilter
{
    // Beyond it, an answer is sent while it is written, without a tag of its bytes.
    private const int BufferedMaxLength = 1024 * 1024;

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
            Describe(http.Response, state, isWeak: value is IPage);
        }

        if (!isRead)
        {
            await next();
            return;
        }

        DescribeUse(http.Response);
        await AnswerAsync(context, next, state, value);
    }

    /// <summary>Names the state that the answer shows.</summary>
    public static void Describe(HttpResponse response, IVersioned state, bool isWeak)
    {
        response.Headers.ETag = isWeak ? EntityTag.Weak(state.Tag) : state.Tag;
        response.Headers.LastModified = HeaderUtilities.FormatDate(state.LastModified);
    }

    /// <summary>Says how long an answer may be kept, and for which requests.</summary>
    public static void DescribeUse(HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
    }

    private static async Task AnswerAsync(
        ResultExecutingContext context, ResultExecutionDelegate next, IVersioned? state, object? value)
    {
        var http = context.HttpContext;
        if (state is not null && IsKnown(http.Request.GetTypedHeaders(), state.Tag, state.LastModified))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
        }

        var isBuffered = http.Features.Get<AnswerBuffer>() is not null;
        if (context.Result is StatusCodeResult || value is IUntagged || (isBuffered && state is not null))
        {
            await next();
            return;
        }

        await WriteAsync(http, next, isTagged: state is not null, isWeak: value is IPage);
    }

    private static async Task WriteAsync(HttpContext http, ResultExecutionDelegate next, bool isTagged, bool isWeak)
    {
        if (http.Features.Get<AnswerBuffer>() is { } outer)
        {
            await next();
            Tag(http, outer, isWeak);
            return;
        }

        var body = http.Response.Body;
        await using var buffer = new AnswerBuffer(BufferedMaxLength, () => body);
        http.Response.Body = buffer;
        try
        {
            await next();
        }
        finally
        {
            http.Response.Body = body;
        }

        if (buffer.IsWhole)
        {
            if (!isTagged)
            {
                Tag(http, buffer, isWeak);
            }

            http.Response.ContentLength = http.Response.StatusCode == StatusCodes.Status304NotModified ? null : buffer.Length;
            await buffer.WriteToAsync(body, http.RequestAborted);
        }
    }

    private static void Tag(HttpContext http, AnswerBuffer buffer, bool isWeak)
    {
        if (Tag(http.Response, buffer, isWeak) is { } tag && IsKnown(http.Request.GetTypedHeaders(), tag, null))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            http.Response.ContentType = null;
            buffer.SetLength(0);
        }
    }

    /// <summary>Tags an answer by its bytes; one too long to be held has no tag.</summary>
    public static string? Tag(HttpResponse response, AnswerBuffer buffer, bool isWeak)
    {
        if (!buffer.IsWhole)
        {
            return null;
        }

        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(buffer.Written.Span).AsSpan(0, 16))}\"";
        response.Headers.ETag = isWeak ? EntityTag.Weak(tag) : tag;
        return tag;
    }

    /// <summary>Whether the client has the state already; a date counts only where there is no <c>If-None-Match</c>.</summary>
    public static bool IsKnown(RequestHeaders headers, string tag, DateTime? lastModified) =>
        headers.Headers.IfNoneMatch.Count > 0
            ? EntityTag.MatchesAny(headers.IfNoneMatch, tag)
            : lastModified is { } modified && headers.IfModifiedSince is { } since && modified < since.UtcDateTime.AddSeconds(1);
}

/// <summary>An answer that is never the same twice.</summary>
internal interface IUntagged;
