using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HostFiltering;

namespace NewsApi.Access.Proxies;

/// <summary>
/// Responds with a problem where a request has a host name that <c>AllowedHosts</c> does not have. The framework filters the
/// names in front of the pipeline, and would respond with a page.
/// </summary>
internal sealed class HostProblems : IStartupFilter
{
    public static void Add(IServiceCollection services)
    {
        services.Configure<HostFilteringOptions>(options => options.IncludeFailureMessage = false);
        // In front of the filter.
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, HostProblems>());
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseStatusCodePages(WriteAsync);
        next(app);
    };

    // All other responses without a body have become problems further inside.
    private static Task WriteAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        return http.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new ProblemDetailsContext
        {
            HttpContext = http,
            ProblemDetails =
            {
                Status = http.Response.StatusCode,
                Detail = $"The host '{http.Request.Host}' is not one of this server; the operator sets AllowedHosts.",
            },
        }).AsTask();
    }
}
