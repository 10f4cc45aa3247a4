using Microsoft.Net.Http.Headers;

namespace NewsApi.Http;

/// <summary>Creates the <c>detail</c> of problems that the framework returns without one.</summary>
internal static class ProblemDetail
{
    private const int MaxErrors = 3;
    private const int MaxValueLength = 100;

    /// <summary>Names the first errors of a validation problem: <c>'pageSize' must be between 1 and 100.</c></summary>
    public static string Of(IDictionary<string, string[]> errors)
    {
        var lines = errors.SelectMany(error => error.Value.Select(message => NameIn(message, error.Key))).ToList();
        return string.Join(' ', lines.Take(MaxErrors)) + (lines.Count > MaxErrors ? $" And {lines.Count - MaxErrors} more." : "");
    }

    /// <summary>Null where the status is about no part of the request.</summary>
    public static string? Of(HttpContext http, int status)
    {
        var (request, headers) = (http.Request, http.Request.Headers);
        var path = Short(request.PathBase + request.Path);
        return status switch
        {
            StatusCodes.Status404NotFound => $"Nothing is stored at '{path}'{MomentOf(request)}.",
            StatusCodes.Status405MethodNotAllowed =>
                $"'{path}' does not support {Short(request.Method)}. Supported: {http.Response.Headers.Allow}.",
            StatusCodes.Status406NotAcceptable => $"'{path}' has no representation that 'Accept: {Short(headers.Accept)}' allows.",
            StatusCodes.Status410Gone => $"'{path}' was deleted.",
            StatusCodes.Status412PreconditionFailed => $"The current state does not fulfil {PreconditionOf(headers)}.",
            StatusCodes.Status414UriTooLong => $"The path and the query exceed {WellFormedRequests.MaxTargetLength} characters.",
            StatusCodes.Status415UnsupportedMediaType => DescribeBody(headers, http.Response.Headers),
            StatusCodes.Status417ExpectationFailed => $"The expectation '{Short(headers.Expect)}' is not supported.",
            StatusCodes.Status428PreconditionRequired => $"The {request.Method} request has no 'If-Match' header.",
            StatusCodes.Status431RequestHeaderFieldsTooLarge => $"The headers exceed {WellFormedRequests.HeaderLimit}.",
            _ => null,
        };
    }

    private static string MomentOf(HttpRequest request) =>
        request.Query["asOf"] is [{ Length: > 0 } time] ? $" as of {Short(time)}" : "";

    // FluentValidation's own messages name the member already.
    private static string NameIn(string message, string member) =>
        message.Contains($"'{member}'") ? message : $"'{Short(member)}': {message}";

    private static string PreconditionOf(IHeaderDictionary headers)
    {
        var name = headers.IfMatch.Count > 0 ? HeaderNames.IfMatch : HeaderNames.IfNoneMatch;
        return $"'{name}: {Short(headers[name])}'";
    }

    private static string DescribeBody(IHeaderDictionary headers, IHeaderDictionary response)
    {
        if (headers.ContentEncoding.Count > 0)
        {
            return $"The content encoding '{Short(headers.ContentEncoding)}' is not supported. Supported: {response.AcceptEncoding}.";
        }

        var types = response["Accept-Patch"].ToString() + response["Accept-Post"];
        var supported = types.Length > 0 ? $" Supported: {types}." : "";
        if (MediaTypeHeaderValue.TryParse(headers.ContentType.ToString(), out var type) && type.Charset.HasValue
            && types.Split(", ").Contains(type.MediaType.ToString(), StringComparer.OrdinalIgnoreCase))
        {
            return $"The charset '{Short(type.Charset.ToString())}' of {type.MediaType} is not supported here: send UTF-8.";
        }

        return headers.ContentType.Count > 0
            ? $"The content type '{Short(headers.ContentType)}' is not supported here.{supported}"
            : $"The header 'Content-Type' is missing.{supported}";
    }

    private static string Short(string? value) => ShortText.Of(value, MaxValueLength);
}
