using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace NewsApi.Http;

/// <summary>Sets the size limit of request bodies; Kestrel responds 413 to a larger one.</summary>
internal sealed class BodyLimit(IOptions<Limits> limits) : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = LargeBodyAttribute.IsOn(context.HttpContext)
                ? limits.Value.MaxImportBytes
                : limits.Value.MaxBodyBytes;
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}

/// <summary>The bodies of the action are streamed and never held in memory: a limit of their own applies.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LargeBodyAttribute : Attribute
{
    public static bool IsOn(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<LargeBodyAttribute>() is not null;

    /// <summary>Whether an action has it.</summary>
    public static bool IsOn(ActionDescriptor action) => action.EndpointMetadata.OfType<LargeBodyAttribute>().Any();
}
