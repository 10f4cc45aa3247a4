using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;
using NewsApi.Data;

namespace NewsApi.Http;

/// <summary>
/// Lets an action read the replica, if there is one and it has what this server knows of. Requests with conditions are decided by the
/// database, and searches read what the index has.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ReadsReplicaAttribute : Attribute, IAsyncResourceFilter
{
    private static readonly string[] Conditions =
    [
        HeaderNames.IfMatch, HeaderNames.IfNoneMatch, HeaderNames.IfModifiedSince, HeaderNames.IfUnmodifiedSince,
        HeaderNames.CacheControl,
    ];

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (MayLag(http.Request) && http.RequestServices.GetService<ReplicaOpener>() is { } open)
        {
            http.RequestServices.GetRequiredService<ReadSource>().Replica = await open(http.RequestAborted);
        }

        await next();
    }

    private static bool MayLag(HttpRequest request) =>
        !request.Query.ContainsKey("q") && !Conditions.Any(request.Headers.ContainsKey);
}
