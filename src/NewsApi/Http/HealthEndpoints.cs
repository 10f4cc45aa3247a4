using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsApi.Http;

/// <summary>What tells an operator's tools how the server is.</summary>
internal static class HealthEndpoints
{
    /// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: it can serve requests.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/readyz", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    // Without a body, a failure is answered as a problem like any other.
    private static Task WriteAsync(HttpContext http, HealthReport report) =>
        report.Status == HealthStatus.Unhealthy ? Task.CompletedTask : http.Response.WriteAsync(report.Status.ToString());
}
