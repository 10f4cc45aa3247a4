using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace NewsApi.Http;

/// <summary>The bodies of the action are streamed and never held in memory: <see cref="Limits.MaxImportBytes"/> limits them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LargeBodyAttribute : Attribute, IResourceFilter
{
    /// <summary>Whether a request is for an action that has it.</summary>
    public static bool IsOn(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<LargeBodyAttribute>() is not null;

    /// <summary>Whether an action has it.</summary>
    public static bool IsOn(ActionDescriptor action) => action.EndpointMetadata.OfType<LargeBodyAttribute>().Any();

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = context.HttpContext.RequestServices.GetRequiredService<IOptions<Limits>>().Value.MaxImportBytes;
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
