using System.IO.Hashing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace NewsApi.Http;

/// <summary>
/// Gives every response its entity tag, and responds 304 to a client that has the current state. A response without a
/// version is tagged by a hash of its bytes: strong for a single resource, weak for a list.
/// </summary>
internal sealed class EntityTagFilter : IAsyncResultFilter
{
    // A larger response is streamed, without a tag of its bytes.
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

        var read = isRead ? http.Features.Get<ResourceState>() : null;
        var state = value is IVersioned known ? new ResourceState(known.Tag, known.LastModified ?? read?.LastModified) : read;
        if (state is not null)
        {
            WriteState(http.Response, state, isWeak: value is IPage);
        }

        if (!isRead)
        {
            await next();
            return;
        }

        WriteCaching(http.Response);
        if (state is not null && IsCurrent(http.Request, state))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
            await next();
            return;
        }

        await WriteAsync(http, next, state, isWeak: value is IPage);
    }

    /// <summary>Writes the headers that identify the state of the resource.</summary>
    public static void WriteState(HttpResponse response, IVersioned state, bool isWeak)
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

    /// <summary>Writes the headers for caches: they may store the response, and must revalidate it.</summary>
    public static void WriteCaching(HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
    }

    /// <summary>Whether the client has the state already. A date counts only without <c>If-None-Match</c>.</summary>
    public static bool IsCurrent(HttpRequest request, IVersioned state)
    {
        if (state.Tag is not { } tag || (request.Headers.IfNoneMatch.Count == 0 && request.Headers.IfModifiedSince.Count == 0))
        {
            return false;
        }

        var headers = request.GetTypedHeaders();
        return request.Headers.IfNoneMatch.Count > 0
            ? EntityTag.MatchesAny(headers.IfNoneMatch, tag)
            : state.LastModified is { } modified && headers.IfModifiedSince is { } since && modified < since.UtcDateTime.AddSeconds(1);
    }

    private static async Task WriteAsync(HttpContext http, ResultExecutionDelegate next, IVersioned? state, bool isWeak)
    {
        var body = http.Response.Body;
        await using var buffer = new ResponseBuffer(BufferedMaxLength, body);
        http.Response.Body = buffer;
        try
        {
            await next();
        }
        finally
        {
            http.Response.Body = body;
        }

        if (buffer.IsComplete && !IsNotModified(http, buffer, state, isWeak))
        {
            http.Response.ContentLength = buffer.Length;
            await body.WriteAsync(buffer.Written, http.RequestAborted);
        }
    }

    // Tags the response by its bytes where nothing else identifies its state.
    private static bool IsNotModified(HttpContext http, ResponseBuffer buffer, IVersioned? state, bool isWeak)
    {
        if (state?.Tag is not null)
        {
            return false;
        }

        var hashed = new ResourceState($"\"{Convert.ToHexStringLower(XxHash128.Hash(buffer.Written.Span))}\"", state?.LastModified);
        WriteState(http.Response, hashed, isWeak);
        if (!IsCurrent(http.Request, hashed))
        {
            return false;
        }

        http.Response.StatusCode = StatusCodes.Status304NotModified;
        http.Response.ContentType = null;
        return true;
    }
}
