using System.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using NewsApi.Search.Index;

namespace NewsApi.Http;

/// <summary>Gives every problem its final form, whoever made it: the framework, a validator or a controller.</summary>
internal static class Problems
{
    public static IServiceCollection AddProblems(this IServiceCollection services) => services
        .AddSingleton<IProblemDetailsWriter, ProblemWriter>()
        .AddProblemDetails(options => options.CustomizeProblemDetails = Complete)
        .Configure<ExceptionHandlerOptions>(options =>
        {
            options.StatusCodeSelector = StatusOf;
            options.SuppressDiagnosticsCallback = _ => true;
        });

    private static void Complete(ProblemDetailsContext context)
    {
        var (http, problem) = (context.HttpContext, context.ProblemDetails);
        var status = problem.Status ?? http.Response.StatusCode;
        var type = ProblemTypes.All.FirstOrDefault(known => known.Uri == problem.Type) ?? ProblemTypes.Of(status);
        problem.Status = status;
        problem.Type = type?.Uri ?? "about:blank";
        problem.Title = type?.Title ?? ReasonPhrases.GetReasonPhrase(status);
        problem.Detail ??= DetailOf(context.Exception) ?? type?.Cause ?? problem.Title;
        problem.Instance = http.Request.PathBase + http.Request.Path;
        if (context.Exception is InvalidParameterException invalid)
        {
            problem.Extensions["errors"] = new Dictionary<string, string[]> { [invalid.Parameter] = [invalid.Message] };
        }

        var traceId = Activity.Current?.Id ?? http.TraceIdentifier;
        problem.Extensions["traceId"] = traceId;
        AddHeaders(http, status);
        if (context.Exception is { } failure && StatusOf(failure) == StatusCodes.Status500InternalServerError)
        {
            Log(http, failure, traceId);
        }
    }

    // Under the id that the client has; the path in its encoded form, which has no line breaks.
    private static void Log(HttpContext http, Exception failure, string traceId) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("NewsApi.Http.Problems").LogError(
            failure, "{Method} {Path} failed; the traceId of its answer is {TraceId}", http.Request.Method, http.Request.GetEncodedPathAndQuery(), traceId);

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidParameterException => StatusCodes.Status400BadRequest,
        Data.StoreBusyException or IndexNotReadyException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    // The message of any other exception may name files, types or SQL.
    private static string? DetailOf(Exception? exception) =>
        exception is Data.StoreBusyException or IndexNotReadyException or BadHttpRequestException { StatusCode: 413 or 422 } ? exception.Message : null;

    private static void AddHeaders(HttpContext http, int status)
    {
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = "1";
        }

        if (status == StatusCodes.Status415UnsupportedMediaType)
        {
            AcceptedMediaTypes.Name(http, http.Request.Method);
        }
    }
}
