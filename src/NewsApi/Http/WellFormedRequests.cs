using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace NewsApi.Http;

/// <summary>
/// Refuses malformed percent-encoding and invalid UTF-8 in the path and the query, which servers usually replace, and
/// requests that exceed the limits of the address and the headers.
/// </summary>
internal static partial class WellFormedRequests
{
    /// <summary>The maximum length of path and query; RFC 9110 (4.1) requires at least 8,000.</summary>
    public const int MaxTargetLength = 8192;

    /// <summary>The maximum length of all headers together.</summary>
    public const int MaxHeadersLength = 32 * 1024;

    public const int MaxHeaderCount = 100;

    public static readonly string HeaderLimit = $"{MaxHeadersLength} characters or {MaxHeaderCount} headers";

    // Kestrel refuses without a problem body. Its limits are higher, so that this middleware refuses first.
    public static IServiceCollection AddWellFormedRequests(this IServiceCollection services) =>
        services.Configure<KestrelServerOptions>(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestLineSize = 8 * MaxTargetLength;
            server.Limits.MaxRequestHeadersTotalSize = 8 * MaxHeadersLength;
            server.Limits.MaxRequestHeaderCount = 8 * MaxHeaderCount;
        });

    public static void UseWellFormedRequests(this WebApplication app) => app.Use((http, next) =>
    {
        if (StatusOf(http) is { } refusal)
        {
            http.Response.StatusCode = refusal;
            return Task.CompletedTask;
        }

        return FindErrors(TargetOf(http)) is { Count: > 0 } errors ? RefuseAsync(http, errors) : next(http);
    });

    private static int? StatusOf(HttpContext http) => http.Request.Headers switch
    {
        _ when TargetOf(http).Length > MaxTargetLength => StatusCodes.Status414UriTooLong,
        var headers when headers.Count > MaxHeaderCount || LengthOf(headers) > MaxHeadersLength =>
            StatusCodes.Status431RequestHeaderFieldsTooLarge,
        { Expect: [{ Length: > 0 } expected] } when !expected.Equals("100-continue", StringComparison.OrdinalIgnoreCase) =>
            StatusCodes.Status417ExpectationFailed,
        _ => null,
    };

    private static int LengthOf(IHeaderDictionary headers)
    {
        var length = 0;
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                length += name.Length + (value?.Length ?? 0);
            }
        }

        return length;
    }

    /// <summary>The path and the query as the client sent them, not decoded.</summary>
    public static string TargetOf(HttpContext http) =>
        http.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } target
            ? target
            : http.Request.Path.ToUriComponent() + http.Request.QueryString.Value;

    private static Dictionary<string, string[]>? FindErrors(string target)
    {
        if (!target.Contains('%'))
        {
            return null;
        }

        var errors = new Dictionary<string, string[]>();
        var parts = target.Split('?', 2);
        Check("path", parts[0], errors);
        foreach (var parameter in parts is [_, var query] ? query.Split('&') : [])
        {
            Check(parameter.Split('=', 2)[0], parameter, errors);
        }

        return errors;
    }

    private static void Check(string name, string encoded, Dictionary<string, string[]> errors)
    {
        if (FindFault(encoded) is { } fault)
        {
            errors[name] = [$"Must be percent-encoded UTF-8: {fault}."];
        }
    }

    private static string? FindFault(string encoded)
    {
        var bytes = Encoding.UTF8.GetBytes(encoded);
        return IncompleteEscape().IsMatch(encoded) ? "two hexadecimal digits must follow '%'"
            : Utf8.IsValid(WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length)) ? null
            : "the decoded bytes are not valid UTF-8";
    }

    private static Task RefuseAsync(HttpContext http, Dictionary<string, string[]> errors)
    {
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return http.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new ProblemDetailsContext
        {
            HttpContext = http,
            ProblemDetails = new HttpValidationProblemDetails(errors) { Status = StatusCodes.Status400BadRequest },
        }).AsTask();
    }

    [GeneratedRegex("%(?![0-9A-Fa-f]{2})")]
    private static partial Regex IncompleteEscape();
}
