using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace NewsApi.Http;

/// <summary>Adds HEAD to every GET action; Kestrel omits the body.</summary>
internal sealed class HeadWithGet : IActionModelConvention
{
    private static readonly string[] Methods = ["GET", "HEAD"];

    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            if (selector.EndpointMetadata.OfType<HttpMethodMetadata>().SingleOrDefault() is { HttpMethods: ["GET"] } metadata)
            {
                selector.EndpointMetadata.Remove(metadata);
                selector.EndpointMetadata.Add(new HttpMethodMetadata(Methods));
                selector.ActionConstraints.Remove(selector.ActionConstraints.OfType<HttpMethodActionConstraint>().Single());
                selector.ActionConstraints.Add(new HttpMethodActionConstraint(Methods));
            }
        }
    }
}
