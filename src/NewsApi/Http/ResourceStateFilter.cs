using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsApi.Http;

/// <summary>
/// Reads the state of the requested resource before the resource itself, which therefore has that state or a newer one. If the
/// client has the current state, the response is 304 without reading the resource.
/// </summary>
internal abstract class ResourceStateFilter : IAsyncActionFilter
{
    public virtual async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (await FindAsync(http) is not { } state)
        {
            await next();
            return;
        }

        var isWeak = FieldSelection.IsList(context.ActionDescriptor);
        http.Features.Set(state);
        if (!EntityTagFilter.IsCurrent(http.Request, state))
        {
            await next();
            return;
        }

        EntityTagFilter.WriteState(http.Response, state, isWeak);
        EntityTagFilter.WriteCaching(http.Response);
        context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
    }

    /// <summary>The state; null if it is not known in advance.</summary>
    protected abstract Task<ResourceState?> FindAsync(HttpContext http);
}

/// <summary>Marks filters whose states have a time: responses then have <c>Last-Modified</c>.</summary>
internal interface IDatedState;
