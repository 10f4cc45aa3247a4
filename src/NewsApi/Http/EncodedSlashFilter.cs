using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing.Patterns;

namespace NewsApi.Http;

/// <summary>Decodes <c>%2F</c> in route values: routing leaves it encoded, because it separates segments only when decoded.</summary>
internal sealed class EncodedSlashFilter : IResourceFilter
{
    private const string EncodedSlash = "%2F";

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        // The path is decoded already: there, "%2F" may as well come from "%252F".
        var path = WellFormedRequests.TargetOf(context.HttpContext).Split('?')[0];
        if (!path.Contains(EncodedSlash, StringComparison.OrdinalIgnoreCase)
            || context.HttpContext.GetEndpoint() is not RouteEndpoint { RoutePattern.PathSegments: var pattern })
        {
            return;
        }

        var segments = path.TrimEnd('/').Split('/')[^pattern.Count..];
        foreach (var (segment, encoded) in pattern.Zip(segments))
        {
            if (segment.Parts is [RoutePatternParameterPart parameter])
            {
                context.RouteData.Values[parameter.Name] = Uri.UnescapeDataString(encoded);
            }
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
