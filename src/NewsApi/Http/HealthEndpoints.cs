using System.Net.Mime;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsApi.Http;

/// <summary>Endpoints for load balancers and monitoring.</summary>
internal static class HealthEndpoints
{
    private static readonly HttpMethodMetadata Methods = new([HttpMethods.Get, HttpMethods.Head]);

    /// <summary><c>/healthz</c>: the process responds. <c>/readyz</c>: it can serve requests.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(Methods);
        app.MapHealthChecks("/readyz", new HealthCheckOptions { ResponseWriter = WriteAsync }).WithMetadata(Methods);
    }

    // The message of an exception may name files, types or SQL.
    private static string? ReasonOf(KeyValuePair<string, HealthReportEntry> check) =>
        check.Value.Exception is null ? check.Value.Description : $"The {check.Key} does not respond.";

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        var reasons = string.Join(" ", report.Entries.Select(ReasonOf).Where(reason => reason is not null));
        http.RequestServices.GetRequiredService<ReadinessLog>().Write(report, reasons);
        if (report.Status == HealthStatus.Unhealthy)
        {
            return http.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new ProblemDetailsContext
            {
                HttpContext = http,
                ProblemDetails = { Status = StatusCodes.Status503ServiceUnavailable, Detail = reasons.Length > 0 ? reasons : null },
            }).AsTask();
        }

        http.Response.ContentType = MediaTypeNames.Text.Plain;
        return http.Response.WriteAsync(reasons.Length > 0 ? $"{report.Status}. {reasons}" : $"{report.Status}");
    }
}
