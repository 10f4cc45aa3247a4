using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace NewsApi.Http;

/// <summary>Completes every problem, whether the framework, a validator or a controller made it.</summary>
internal static class Problems
{
    public static IServiceCollection AddProblems(this IServiceCollection services)
    {
        services.AddOptions<ExceptionHandlerOptions>().Configure<Data.StoreFailures>((options, failures) =>
        {
            options.StatusCodeSelector = failure => StatusOf(failures(failure) ?? failure);
            options.SuppressDiagnosticsCallback = _ => true;
        });
        return services.AddSingleton<IProblemDetailsWriter, ProblemWriter>()
            .AddProblemDetails(options => options.CustomizeProblemDetails = Complete);
    }

    private static void Complete(ProblemDetailsContext context)
    {
        var (http, problem) = (context.HttpContext, context.ProblemDetails);
        var status = problem.Status ?? http.Response.StatusCode;
        var type = ProblemTypes.All.FirstOrDefault(known => known.Uri == problem.Type) ?? ProblemTypes.Of(status);
        problem.Status = status;
        problem.Type = type?.Uri ?? "about:blank";
        problem.Title = type?.Title ?? ReasonPhrases.GetReasonPhrase(status);
        problem.Instance = http.Request.PathBase + http.Request.Path;
        var invalid = context.Exception switch
        {
            InvalidParameterException parameter => parameter.Parameter,
            BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } => "body",
            _ => null,
        };
        if (invalid is not null)
        {
            problem.Extensions["errors"] = new Dictionary<string, string[]> { [invalid] = [context.Exception!.Message] };
        }

        AddHeaders(http, status);
        problem.Detail ??= DetailOf(context) ?? type?.Cause ?? problem.Title;
        var traceId = Activity.Current?.Id ?? http.TraceIdentifier;
        problem.Extensions["traceId"] = traceId;
        if (FailureOf(context) is { } failure && StatusOf(failure) == StatusCodes.Status500InternalServerError)
        {
            Log(http, failure, traceId);
        }
    }

    // The traceId is the one that the client has. The path without the query, which may have texts; encoded, it has no line breaks.
    private static void Log(HttpContext http, Exception failure, string traceId) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("NewsApi.Http.Problems").LogError(
            failure,
            "{Method} {Path} failed, traceId {TraceId}",
            http.Request.Method,
            http.Request.PathBase.Add(http.Request.Path).ToUriComponent(),
            traceId);

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        // Kestrel reports a chunk size beyond 31 bits like this.
        IOException { InnerException: OverflowException } => StatusCodes.Status400BadRequest,
        InvalidParameterException => StatusCodes.Status400BadRequest,
        Data.StoreBusyException or ServiceUnavailableException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    // What the database system reports may mean that it is out of reach.
    private static Exception? FailureOf(ProblemDetailsContext context) => context.Exception is { } failure
        ? context.HttpContext.RequestServices.GetRequiredService<Data.StoreFailures>()(failure) ?? failure
        : null;

    private static string? DetailOf(ProblemDetailsContext context) =>
        DetailOf(FailureOf(context))
        ?? DetailOf(context.ProblemDetails)
        ?? ProblemDetail.Of(context.HttpContext, context.ProblemDetails.Status!.Value);

    // The message of any other exception may name files, types or SQL.
    private static string? DetailOf(Exception? exception) => exception switch
    {
        Data.StoreBusyException or ServiceUnavailableException or BadHttpRequestException => exception.Message,
        IOException when StatusOf(exception) == StatusCodes.Status400BadRequest => exception.Message,
        _ => null,
    };

    private static string? DetailOf(ProblemDetails problem) =>
        problem is HttpValidationProblemDetails { Errors: { Count: > 0 } errors } ? ProblemDetail.Of(errors)
        : problem.Extensions.TryGetValue("errors", out var value) && value is Dictionary<string, string[]> invalid
            ? ProblemDetail.Of(invalid)
        : null;

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
