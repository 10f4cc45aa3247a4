using System.Data.Common;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using NewsApi.Http;

namespace NewsApi.Access.Limiting;

/// <summary>What keeps one client from taking the server away from the others.</summary>
internal static class LimitingSetup
{
    // A client that sends its headers or its body slower than this is cut off.
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);
    private static readonly MinDataRate BodyRate = new(bytesPerSecond: 1000, gracePeriod: TimeSpan.FromSeconds(5));

    public static IServiceCollection AddLimiting(this IServiceCollection services)
    {
        services.AddOptions<RateLimitingOptions>().BindConfiguration(RateLimitingOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(_ => { });
        services.AddSingleton<ClientRate>();
        services.AddSingleton<ConcurrencyLimit>();
        services.AddSingleton<LargeBodies>();
        services.AddHostedService<HeapRelease>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.AddService<LargeBodies>());
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<Limits>>(
            (timeouts, limits) => timeouts.DefaultPolicy = new RequestTimeoutPolicy
            {
                Timeout = TimeSpan.FromSeconds(limits.Value.RequestTimeoutSeconds),
                TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
                WriteTimeoutResponse = http => WriteTimeoutAsync(http, limits.Value.RequestTimeoutSeconds),
            });
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<Limits>>((server, limits) =>
        {
            server.Limits.MaxConcurrentConnections = limits.Value.MaxConnections;
            server.Limits.MaxRequestBodySize = limits.Value.MaxBodyBytes;
            server.Limits.RequestHeadersTimeout = HeadersTimeout;
            server.Limits.MinRequestBodyDataRate = BodyRate;
        });
        return services;
    }

    // The token of the request is the one that stopped it.
    private static Task WriteTimeoutAsync(HttpContext http, int seconds)
    {
        http.RequestAborted = CancellationToken.None;
        return Unavailable.WriteAsync(http, $"The request took longer than {seconds} s and was stopped.");
    }

    /// <summary>Limits the rate of each client, where that is configured; in front of the response cache.</summary>
    public static void UseClientRate(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<RateLimitingOptions>>().Value.Enabled)
        {
            return;
        }

        var rate = app.Services.GetRequiredService<ClientRate>();
        app.Use((http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                rate.Describe(http);
                return Task.CompletedTask;
            });
            return next(http);
        });
        app.UseRateLimiter(rate.Options);
    }

    /// <summary>Limits concurrent requests and their time; behind the response cache, inside the exception handler.</summary>
    public static void UseWorkLimits(this WebApplication app)
    {
        app.UseRateLimiter(app.Services.GetRequiredService<ConcurrencyLimit>().Options);
        app.UseRequestTimeouts();
        app.Use(async (http, next) =>
        {
            try
            {
                await next(http);
            }
            catch (DbException failure) when (http.RequestAborted.IsCancellationRequested)
            {
                // The database was interrupted.
                throw new OperationCanceledException(failure.Message, failure, http.RequestAborted);
            }
        });
    }
}
