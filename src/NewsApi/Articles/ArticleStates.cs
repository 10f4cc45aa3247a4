using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>
/// Reads the version of the article that a request names, before anything else of it: all that is read afterwards is
/// of that version or newer, and a client that has it is answered without the rest.
/// </summary>
internal sealed class ArticleStates(NewsDbContext database) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (IsNeeded(context) && await FindAsync(http) is { } state)
        {
            http.Features.Set(state);
            if (http.Request.GetTypedHeaders().IfNoneMatch.Count > 0
                && EntityTags.IsKnown(http.Request.GetTypedHeaders(), state.Tag, state.LastModified))
            {
                // As the client had it: of a list it was weak.
                var asked = http.Request.GetTypedHeaders().IfNoneMatch[0];
                EntityTags.Describe(http.Response, state, isWeak: asked.IsWeak);
                EntityTags.DescribeUse(http.Response);
                context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
                return;
            }
        }

        await next();
    }

    // A whole article brings its own state; what is past is not of the present one.
    private static bool IsNeeded(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        return !request.Query.ContainsKey("asOf") && !request.Query.ContainsKey("revision")
            && (context.RouteData.Values["action"] is not "Get" || request.Headers.IfNoneMatch.Count > 0);
    }

    private async Task<KnownState?> FindAsync(HttpContext http)
    {
        var id = long.Parse((string)http.GetRouteValue("id")!);
        var found = await database.Articles.Where(article => article.Id == id)
            .Select(article => new { article.Version, article.UpdatedAt }).SingleOrDefaultAsync(http.RequestAborted);
        return found is null ? null : new KnownState(EntityTag.Of(id, found.Version), found.UpdatedAt);
    }
}
