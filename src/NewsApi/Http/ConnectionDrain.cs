using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace NewsApi.Http;

/// <summary>
/// Lets the server end in time. Running requests are finished; a connection that is still busy after most of the shutdown
/// timeout, such as a download that its client does not read, is aborted, so that the rest of the server has time to end, too.
/// </summary>
internal static class ConnectionDrain
{
    // Supervisors (docker stop, systemd, Kubernetes) kill after 10 to 90 seconds; 30 is the most common.
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(28);

    private const double ShareOfRequests = 0.7;

    public static IServiceCollection AddConnectionDrain(this IServiceCollection services)
    {
        services.AddOptions<HostOptions>().PostConfigure<IConfiguration>((host, configuration) =>
            host.ShutdownTimeout = configuration["shutdownTimeoutSeconds"] is null ? ShutdownTimeout : host.ShutdownTimeout);
        services.AddOptions<KestrelServerOptions>().Configure<IHostApplicationLifetime, IOptions<HostOptions>>((kestrel, lifetime, host) =>
        {
            var drained = new CancellationTokenSource();
            lifetime.ApplicationStopping.Register(() => drained.CancelAfter(host.Value.ShutdownTimeout * ShareOfRequests));
            kestrel.ConfigureEndpointDefaults(listen => listen.Use(next => connection => RunAsync(next, connection, drained.Token)));
        });
        return services;
    }

    private static async Task RunAsync(ConnectionDelegate next, ConnectionContext connection, CancellationToken drained)
    {
        await using var _ = drained.UnsafeRegister(state => ((ConnectionContext)state!).Abort(), connection);
        await next(connection);
    }
}
