using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace NewsApi.Http;

/// <summary>
/// Lets a load balancer notice that the server stops: <c>/readyz</c> says so, and the server goes on for
/// <see cref="HttpOptions.ShutdownDelaySeconds"/>. A request that is sent to a server that closes its connections is lost.
/// </summary>
internal sealed class ShutdownDelay(IOptions<HttpOptions> options, IHostApplicationLifetime lifetime)
    : IHostedLifecycleService, IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested
            ? HealthCheckResult.Unhealthy("The server is stopping.")
            : HealthCheckResult.Healthy());

    // The host stops its services, Kestrel among them, afterwards.
    public async Task StoppingAsync(CancellationToken cancellationToken) =>
        await Task.Delay(TimeSpan.FromSeconds(options.Value.ShutdownDelaySeconds), cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

internal static class ShutdownDelaySetup
{
    public static IServiceCollection AddShutdownDelay(this IServiceCollection services)
    {
        services.AddHostedService<ShutdownDelay>();
        services.AddHealthChecks().AddCheck<ShutdownDelay>("server");
        return services;
    }
}
