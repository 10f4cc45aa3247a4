using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NewsApi.Http.Answers;

/// <summary>An answer, ready to be sent.</summary>
internal sealed class KeptAnswer
{
    // Objects, references and the names of headers, roughly.
    private const int Overhead = 1024;

    private static readonly string[] OfTheBody = [HeaderNames.ContentType, HeaderNames.ContentLength, HeaderNames.ContentEncoding];

    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly string _plainTag;
    private readonly string _tag;
    private readonly string? _contentType;
    private readonly string? _encoding;
    private readonly ReadOnlyMemory<byte> _body;
    private readonly DateTime? _lastModified;

    /// <summary>Takes the headers that <paramref name="response"/> has, for a body that is encoded already.</summary>
    public KeptAnswer(HttpResponse response, ReadOnlyMemory<byte> body, string? encoding)
    {
        _headers = [.. response.Headers.Where(header => !OfTheBody.Contains(header.Key) && header.Key != HeaderNames.ETag)];
        _plainTag = response.Headers.ETag.ToString();
        _tag = encoding is null ? _plainTag : EntityTag.Compressed(_plainTag, encoding);
        _lastModified = response.GetTypedHeaders().LastModified?.UtcDateTime;
        (_contentType, _body, _encoding) = (response.ContentType, body, encoding);
    }

    /// <summary>How many bytes of memory it takes.</summary>
    public int Size => _body.Length + Overhead;

    /// <summary>What its life ends with, and the count of commits when it was begun to be made.</summary>
    public required AnswerLife Life { get; init; }

    public Task SendAsync(HttpContext http)
    {
        var response = http.Response;
        foreach (var (name, value) in _headers)
        {
            response.Headers[name] = value;
        }

        var known = FindKnown(http.Request);
        response.Headers.ETag = known ?? _tag;
        if (known is not null)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentType = null;
            response.ContentLength = null;
            return Task.CompletedTask;
        }

        response.ContentType = _contentType;
        response.ContentLength = _body.Length;
        if (_encoding is not null)
        {
            response.Headers.ContentEncoding = _encoding;
        }

        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : WriteAsync(http);
    }

    private Task WriteAsync(HttpContext http)
    {
        var written = http.Response.BodyWriter.WriteAsync(_body, http.RequestAborted);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    // Nearly always it is the very tag that was sent, or none: the rest is left to the parser of headers.
    private string? FindKnown(HttpRequest request) =>
        request.Headers.IfNoneMatch is [{ } asked] && asked == _tag
            ? _tag
            : EntityTags.FindKnown(request, _plainTag, _lastModified);
}
