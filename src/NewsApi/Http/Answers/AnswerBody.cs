namespace NewsApi.Http.Answers;

/// <summary>The body of an answer 200, ready to be sent.</summary>
/// <param name="Bytes">In their encoding.</param>
/// <param name="Encoding">Null where they are as they are.</param>
/// <param name="PlainTag">The entity tag that they have without an encoding.</param>
internal sealed record AnswerBody(ReadOnlyMemory<byte> Bytes, string? Encoding, string PlainTag)
{
    private readonly string _tag = Encoding is null ? PlainTag : EntityTag.Compressed(PlainTag, Encoding);

    /// <summary>Answers with it, or 304 to a client that has it already; the response has all other headers.</summary>
    public Task SendAsync(HttpContext http)
    {
        var response = http.Response;
        var known = FindKnown(http);
        response.Headers.ETag = known ?? _tag;
        if (known is not null)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentType = null;
            response.ContentLength = null;
            return Task.CompletedTask;
        }

        response.ContentLength = Bytes.Length;
        if (Encoding is not null)
        {
            response.Headers.ContentEncoding = Encoding;
        }

        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : WriteAsync(http);
    }

    private Task WriteAsync(HttpContext http)
    {
        var written = http.Response.BodyWriter.WriteAsync(Bytes, http.RequestAborted);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    // Nearly always it is the very tag that was sent, or none: the rest is left to the parser of headers.
    private string? FindKnown(HttpContext http)
    {
        var asked = http.Request.Headers;
        if (asked.IfNoneMatch is [{ } tag] && tag == _tag)
        {
            return _tag;
        }

        return asked.IfNoneMatch.Count == 0 && asked.IfModifiedSince.Count == 0
            ? null
            : EntityTags.FindKnown(http.Request, PlainTag, http.Response.GetTypedHeaders().LastModified?.UtcDateTime);
    }
}
