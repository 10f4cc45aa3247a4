using System.IO.Hashing;
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
        if (state.Tag is { } tag)
        {
            response.Headers.ETag = isWeak ? EntityTag.Weak(tag) : tag;
        }

        if (state.LastModified is { } lastModified)
        {
            response.Headers.LastModified = HeaderUtilities.FormatDate(lastModified);
        }
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
        if (state is not null && FindKnown(http.Request, state.Tag, state.LastModified) is { } known)
        {
            http.Response.Headers.ETag = value is IPage ? EntityTag.Weak(known) : known;
            context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
        }

        var isBuffered = http.Response.Body is AnswerBuffer;
        if (context.Result is StatusCodeResult || (isBuffered && state?.Tag is not null))
        {
            await next();
            return;
        }

        await WriteAsync(http, next, state, isWeak: value is IPage);
    }

    private static async Task WriteAsync(HttpContext http, ResultExecutionDelegate next, IVersioned? state, bool isWeak)
    {
        if (http.Response.Body is AnswerBuffer outer)
        {
            await next();
            Tag(http, outer, state, isWeak);
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
            Tag(http, buffer, state, isWeak);
            http.Response.ContentLength = http.Response.StatusCode == StatusCodes.Status304NotModified ? null : buffer.Length;
            await buffer.WriteToAsync(body, http.RequestAborted);
        }
    }

    // By its bytes where nothing else tells its state; an answer too long to be held has no tag then.
    private static void Tag(HttpContext http, AnswerBuffer buffer, IVersioned? state, bool isWeak)
    {
        if (state?.Tag is not null || TagOf(buffer) is not { } tag)
        {
            return;
        }

        var known = FindKnown(http.Request, tag, state?.LastModified);
        http.Response.Headers.ETag = isWeak ? EntityTag.Weak(known ?? tag) : known ?? tag;
        if (known is not null)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            http.Response.ContentType = null;
            buffer.SetLength(0);
        }
    }

    /// <summary>The tag of an answer that is tagged by its bytes; null where it was too long to be held.</summary>
    private static string? TagOf(AnswerBuffer buffer) => buffer.IsWhole
        ? $"\"{Convert.ToHexStringLower(XxHash128.Hash(buffer.Written.Span))}\""
        : null;

    /// <summary>
    /// The tag of what the client has already; null where that is another state. A date counts only where there is no
    /// <c>If-None-Match</c>.
    /// </summary>
    public static string? FindKnown(HttpRequest request, string? tag, DateTime? lastModified)
    {
        if (tag is null || (request.Headers.IfNoneMatch.Count == 0 && request.Headers.IfModifiedSince.Count == 0))
        {
            return null;
        }

        var headers = request.GetTypedHeaders();
        if (request.Headers.IfNoneMatch.Count > 0)
        {
            return EntityTag.Find(headers.IfNoneMatch, tag, encoding => Accepts(headers, encoding));
        }

        return lastModified is { } modified && headers.IfModifiedSince is { } since && modified < since.UtcDateTime.AddSeconds(1) ? tag : null;
    }

    private static bool Accepts(RequestHeaders headers, string encoding) =>
        headers.AcceptEncoding.Any(accepted => accepted.Quality != 0 && (accepted.Value == encoding || accepted.Value == "*"));
}
