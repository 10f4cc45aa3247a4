using Microsoft.Extensions.Options;
using NewsApi.Http;

namespace NewsApi.Access.Proxies;

/// <summary>What is different behind a proxy: the address of the client, the scheme, and the path base of links.</summary>
internal static class ProxySetup
{
    public static IServiceCollection AddProxies(this IServiceCollection services)
    {
        HostProblems.Add(services);
        services.AddOptions<ForwardedHeadersSettings>().BindConfiguration(ForwardedHeadersSettings.Section);
        return services;
    }

    /// <summary>Stands in front of everything, routing included.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var forwarded = app.Services.GetRequiredService<IOptions<ForwardedHeadersSettings>>().Value;
        if (forwarded.AreConfigured)
        {
            app.UseForwardedHeaders(forwarded.ToOptions());
        }

        var pathBase = new PathString(app.Services.GetRequiredService<IOptions<HttpOptions>>().Value.PathBase);
        if (forwarded.AreConfigured || pathBase.HasValue)
        {
            app.Use(async (http, next) =>
            {
                Apply(pathBase, http.Request);
                LinkPath.Base = http.Request.PathBase.ToUriComponent();
                await next(http);
            });
        }
    }

    // Some proxies send the path as it came, others cut the path base off.
    private static void Apply(PathString pathBase, HttpRequest request)
    {
        if (!request.PathBase.HasValue && pathBase.HasValue)
        {
            request.PathBase = pathBase;
            if (request.Path.StartsWithSegments(pathBase, out var rest))
            {
                request.Path = rest;
            }
        }
    }
}
