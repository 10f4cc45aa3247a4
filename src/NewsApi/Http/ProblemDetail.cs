using Microsoft.Net.Http.Headers;

namespace NewsApi.Http;

/// <summary>Says what is wrong in this request, where the code that refuses it does not.</summary>
internal static class ProblemDetail
{
    private const int MaxErrors = 3;
    private const int MaxValueLength = 100;

    /// <summary>Names the first errors of a validation problem: <c>'pageSize' must be between 1 and 100.</c></summary>
    public static string Of(IDictionary<string, string[]> errors)
    {
        var lines = errors.SelectMany(error => error.Value.Select(message => Name(error.Key, message))).ToList();
        return string.Join(' ', lines.Take(MaxErrors)) + (lines.Count > MaxErrors ? $" And {lines.Count - MaxErrors} more." : "");
    }

    /// <summary>Null where the status is about no part of the request.</summary>
    public static string? Of(HttpContext http, int status)
    {
        var (request, headers) = (http.Request, http.Request.Headers);
        var path = Short(request.PathBase + request.Path);
        return status switch
        {
            StatusCodes.Status404NotFound => $"Nothing is stored at '{path}'.",
            StatusCodes.Status405MethodNotAllowed => $"'{path}' does not support {Short(request.Method)}. Supported: {http.Response.Headers.Allow}.",
            StatusCodes.Status406NotAcceptable => $"'{path}' has no representation that 'Accept: {Short(headers.Accept)}' allows.",
            StatusCodes.Status410Gone => $"'{path}' was deleted.",
            StatusCodes.Status412PreconditionFailed => $"The current state does not fulfil {Name(HeaderNames.IfMatch, headers)}{Name(HeaderNames.IfNoneMatch, headers)}.",
            StatusCodes.Status414UriTooLong => $"The path and the query exceed the limit of {WellFormedRequests.MaxTargetLength} characters.",
            StatusCodes.Status415UnsupportedMediaType => headers.ContentEncoding.Count > 0
                ? $"The content encoding '{Short(headers.ContentEncoding)}' is not supported."
                : request.ContentType is { } type ? $"The content type '{Short(type)}' is not supported here." : "The header 'Content-Type' is missing.",
            StatusCodes.Status417ExpectationFailed => $"The expectation '{Short(headers.Expect)}' is not supported.",
            StatusCodes.Status428PreconditionRequired => $"The {request.Method} request has no 'If-Match' header.",
            StatusCodes.Status431RequestHeaderFieldsTooLarge =>
                $"The headers exceed the limit of {WellFormedRequests.MaxHeadersLength} characters or {WellFormedRequests.MaxHeaderCount} headers.",
            _ => null,
        };
    }

    // FluentValidation's own messages name the member already.
    private static string Name(string member, string message) =>
        message.Contains($"'{member}'") ? message : $"'{Short(member)}': {message}";

    private static string Name(string header, IHeaderDictionary headers) =>
        headers[header] is { Count: > 0 } value ? $"'{header}: {Short(value)}'" : "";

    private static string Short(string? value) =>
        value is { Length: > MaxValueLength } ? value[..MaxValueLength] + "…" : value ?? "";
}
