using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsApi.Http;

/// <summary>
/// Finds the state of what a request names before it is read: all that is read afterwards is of that state or newer, and
/// a client that has it is answered without the rest.
/// </summary>
internal abstract class KnownStates : IAsyncActionFilter
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
        if (EntityTags.FindKnown(http.Request, state.Tag, state.LastModified) is not { } known)
        {
            await next();
            return;
        }

        EntityTags.Describe(http.Response, state with { Tag = known }, isWeak);
        EntityTags.DescribeUse(http.Response);
        context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
    }

    /// <summary>The state; null where it is not known beforehand.</summary>
    protected abstract Task<KnownState?> FindAsync(HttpContext http);
}
