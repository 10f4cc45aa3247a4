using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using NewsApi.Access;
using NewsApi.Settings;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsApi.Telemetry;

/// <summary>
/// Metrics for Prometheus at <c>/metrics</c>, and traces by OTLP where the usual variables (<c>OTEL_…</c>) name a collector.
/// </summary>
internal static class TelemetrySetup
{
    /// <summary>The meters and activity sources of this program begin so: <c>NewsApi.Data</c>, <c>NewsApi.Search</c> …</summary>
    private const string Own = "NewsApi.*";

    private const string AspNetCore = "Microsoft.AspNetCore";
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string TracesEndpoint = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

    private static readonly string[] Meters =
    [
        Own, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.EntityFrameworkCore", "System.Runtime",
    ];

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("newsapi", serviceVersion: ProductVersion.Current.Version))
            .WithMetrics(metrics => metrics.AddMeter(Meters)
                .AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0));
        if (IsSet(configuration, Endpoint) || IsSet(configuration, TracesEndpoint))
        {
            telemetry.WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource(Own).AddOtlpExporter());
        }

        // Without a collector, too, a request has a trace id: that of its header traceparent, or a new one.
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = source => source.Name == AspNetCore,
            Sample = (ref _) => ActivitySamplingResult.PropagationData,
        });
        return services;
    }

    /// <summary>The metrics need the scope <c>admin</c>: they tell how much the server is used, and by what.</summary>
    public static void MapMetrics(this WebApplication app) => app.MapPrometheusScrapingEndpoint("/metrics")
        .WithMetadata(new AuthorizeAttribute(Scopes.Admin), new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));

    private static bool IsSet(IConfiguration configuration, string name) => configuration[name] is { Length: > 0 };
}
