using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>
/// Reads the state of the requested article and of its speakers, in the snapshot in which the action then reads the article.
/// </summary>
internal sealed class ArticleStateFilter(NewsDbContext database) : ResourceStateFilter, IDatedState
{
    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (!IsNeeded(context))
        {
            await next();
            return;
        }

        await using var snapshot = await database.BeginSnapshotAsync(context.HttpContext.RequestAborted);
        await base.OnActionExecutionAsync(context, next);
    }

    protected override async Task<ResourceState?> FindAsync(HttpContext http)
    {
        var id = long.Parse((string)http.GetRouteValue("id")!);
        var found = await database.Articles.Where(article => article.Id == id)
            .Select(article => new
            {
                article.Version,
                article.UpdatedAt,
                SpeakerEdits = article.Quotes.Sum(quote => quote.Speaker == null ? 0L : quote.Speaker.Version - 1),
                SpeakersUpdatedAt = article.Quotes.Max(quote => (DateTime?)quote.Speaker!.UpdatedAt),
            })
            .SingleOrDefaultAsync(http.RequestAborted);
        return found is null ? null : new ResourceState(
            EntityTag.Of(id, found.Version, found.SpeakerEdits),
            found.SpeakersUpdatedAt > found.UpdatedAt ? found.SpeakersUpdatedAt : found.UpdatedAt);
    }

    // The response with a whole article has the version in it. Requests for an earlier time do not show the current version.
    private static bool IsNeeded(ActionExecutingContext context)
    {
        var request = context.HttpContext.Request;
        return !request.Query.ContainsKey("asOf") && !request.Query.ContainsKey("revision")
            && (context.RouteData.Values["action"] is not "Get" || request.Headers.IfNoneMatch.Count > 0);
    }
}
