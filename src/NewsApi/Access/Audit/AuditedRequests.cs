using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Access.Audit;

/// <summary>Tells the audit log who sends a request, and which attempts were refused.</summary>
internal sealed class AuditedRequests(AuditQueue queue)
{
    /// <summary>Gives the changes of a request their origin; an administrator's request is logged even if it changes nothing.</summary>
    public async Task RunAsync(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }

        var origin = ChangeOrigin.Current = OriginOf(http);
        await next(http);
        if (http.Response.StatusCode == StatusCodes.Status403Forbidden)
        {
            Refuse(http, "The key is limited to other sources.");
        }

        var isAdmin = http.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>()?.Policy == Scopes.Admin;
        if (isAdmin && !origin.IsRecorded && http.Response.StatusCode < 300)
        {
            queue.Add(origin.Entry(null, null, null), RouteOf(http));
        }
    }

    /// <summary>Logs that a request was refused.</summary>
    public void Refuse(HttpContext http, string reason)
    {
        var entry = OriginOf(http).Entry(null, null, ShortText.Cut(reason, AuditEntry.DetailMaxLength));
        entry.Outcome = AuditOutcome.Refused;
        queue.Add(entry, RouteOf(http));
    }

    // The path without the query, which may have texts; percent-encoded it has no line breaks.
    private static ChangeOrigin OriginOf(HttpContext http)
    {
        var action = $"{http.Request.Method} {http.Request.PathBase.Add(http.Request.Path).ToUriComponent()}";
        return new ChangeOrigin(
            Caller.NameOf(http.User),
            ShortText.Cut(Caller.IdOf(http.User), AuditEntry.ActorMaxLength),
            ShortText.Cut(action, AuditEntry.ActionMaxLength))
        {
            Address = http.Connection.RemoteIpAddress?.ToString(),
            TraceId = ShortText.Cut(Activity.Current?.Id ?? http.TraceIdentifier, AuditEntry.TraceIdMaxLength),
        };
    }

    private static string RouteOf(HttpContext http) =>
        $"{http.Request.Method} {(http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText}";
}

internal static class AuditedRequestsSetup
{
    public static void UseAudit(this WebApplication app) =>
        app.Use(next =>
        {
            var audited = app.Services.GetRequiredService<AuditedRequests>();
            return http => audited.RunAsync(http, next);
        });
}
