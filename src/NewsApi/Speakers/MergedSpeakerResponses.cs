using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using NewsApi.Data;

namespace NewsApi.Speakers;

/// <summary>
/// Responds 308 instead of 404 for what belongs to a merged speaker, with the same address of the other speaker. Only a response of
/// 404 costs a query.
/// </summary>
internal sealed class MergedSpeakerResponses : IAsyncAlwaysRunResultFilter
{
    private const string Route = "api/v1/speakers/{id";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is IStatusCodeActionResult { StatusCode: StatusCodes.Status404NotFound }
            && context.ActionDescriptor.AttributeRouteInfo?.Template?.StartsWith(Route, StringComparison.Ordinal) == true
            && long.TryParse((string?)http.GetRouteValue("id"), out var id))
        {
            var database = http.RequestServices.GetRequiredService<NewsDbContext>();
            var root = (await database.FindRootsAsync([id], http.RequestAborted))[id];
            if (root != id)
            {
                // The merge can be undone.
                http.Response.Headers.CacheControl = "no-cache";
                context.Result = new RedirectResult(AddressOf(http.Request, id, root), permanent: true, preserveMethod: true);
            }
        }

        await next();
    }

    private static string AddressOf(HttpRequest request, long id, long root)
    {
        var own = $"/api/v1/speakers/{id}";
        return request.PathBase + $"/api/v1/speakers/{root}" + request.Path.Value![own.Length..] + request.QueryString;
    }
}
