using System.Diagnostics;
using NewsApi.Access;

namespace NewsApi.Telemetry;

/// <summary>
/// Logs each request in one line when its response is complete. The line has neither the query nor a body, which may have texts,
/// nor the address of the client; the audit log has that of those who changed something or were refused.
/// </summary>
internal sealed partial class RequestLog(ILogger<RequestLog> logger)
{
    public async Task RunAsync(HttpContext http, RequestDelegate next)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            LogRequest(
                http.Request.Method,
                // Percent-encoded, it has no line breaks.
                http.Request.PathBase.Add(http.Request.Path).ToUriComponent(),
                http.Response.StatusCode,
                Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                Caller.IdOf(http.User),
                Activity.Current?.Id ?? http.TraceIdentifier);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Method} {Path} {Status} {Milliseconds:0.0} ms {Caller} {TraceId}", SkipEnabledCheck = true)]
    private partial void LogRequest(string method, string path, int status, double milliseconds, string caller, string traceId);
}

internal static class RequestLogSetup
{
    /// <summary>Outermost, so that cached and refused requests are logged, too.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILogger<RequestLog>>();
        var log = new RequestLog(logger);
        app.Use(next => http => logger.IsEnabled(LogLevel.Information) ? log.RunAsync(http, next) : next(http));
    }
}
