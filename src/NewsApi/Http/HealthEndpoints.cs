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

    // Without a body, an unhealthy response becomes a problem like any other error.
    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        if (report.Status == HealthStatus.Unhealthy)
        {
            return Task.CompletedTask;
        }

        http.Response.ContentType = MediaTypeNames.Text.Plain;
        return http.Response.WriteAsync(report.Status.ToString());
    }
}
