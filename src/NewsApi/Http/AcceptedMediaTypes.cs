using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace NewsApi.Http;

/// <summary>The media types that an endpoint takes, for <c>Accept-Post</c>.</summary>
internal static class AcceptedMediaTypes
{
    public static string Of(HttpContext http)
    {
        var action = http.GetEndpoint()?.Metadata.GetMetadata<ActionDescriptor>();
        var description = http.RequestServices.GetRequiredService<IApiDescriptionGroupCollectionProvider>()
            .ApiDescriptionGroups.Items.SelectMany(group => group.Items)
            .FirstOrDefault(item => item.ActionDescriptor.Id == action?.Id);
        return string.Join(", ", description?.SupportedRequestFormats.Select(format => format.MediaType) ?? []);
    }
}
