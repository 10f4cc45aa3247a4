using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using NewsApi.Http;

namespace NewsApi.Access;

/// <summary>
/// Where no key is needed, a page of another site that the developer visits could make the browser send changes. Such
/// requests are refused: they have no custom header, and the browser names their origin.
/// </summary>
internal sealed class CrossSiteRequests(OpenAccess open, AccessRefusals refusals, IOptions<CorsOptions> cors)
{
    private const string CustomHeader = "X-Requested-With";
    private const string Reason = "The request comes from a page of another site; send it with a key, or with the header X-Requested-With.";

    public Task CheckAsync(HttpContext http, RequestDelegate next) =>
        IsRisky(http) && !IsAllowed(http.Request)
            ? refusals.WriteAsync(http, StatusCodes.Status403Forbidden, ProblemTypes.CrossSite, Reason)
            : next(http);

    private bool IsRisky(HttpContext http)
    {
        var method = http.Request.Method;
        return open.IsOpen && OpenAccess.HasNoKey(http)
            && !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method));
    }

    // A page can send a custom header to another site only where CORS allows it.
    private bool IsAllowed(HttpRequest request)
    {
        if (request.Headers.ContainsKey(CustomHeader))
        {
            return true;
        }

        var origin = request.Headers.Origin.ToString();
        return request.Headers["Sec-Fetch-Site"].ToString() switch
        {
            "same-origin" or "none" => true,
            "" => origin.Length == 0 || IsOwn(request, origin) || IsConfigured(origin),
            _ => IsConfigured(origin),
        };
    }

    private static bool IsOwn(HttpRequest request, string origin) =>
        origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private bool IsConfigured(string origin) =>
        cors.Value.GetPolicy(cors.Value.DefaultPolicyName) is { } policy && policy.IsOriginAllowed(origin);
}

internal static class CrossSiteProtection
{
    public static void UseCrossSiteProtection(this WebApplication app) =>
        app.Use(next =>
        {
            var requests = app.Services.GetRequiredService<CrossSiteRequests>();
            return http => requests.CheckAsync(http, next);
        });
}
