using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace NewsApi.Http;

/// <summary>The media types of request bodies that a resource supports.</summary>
internal static class AcceptedMediaTypes
{
    public static IServiceCollection AddAcceptedMediaTypes(this IServiceCollection services) =>
        services.AddSingleton<IEndpointAddressScheme<Endpoint>, EndpointItself>();

    /// <summary>Writes the media types that the resource supports for a method to <c>Accept-Post</c> or <c>Accept-Patch</c>.</summary>
    public static void Name(HttpContext http, string method)
    {
        var header = HttpMethods.IsPatch(method) ? "Accept-Patch" : "Accept-Post";
        if (FindEndpoint(http, method) is { } endpoint && Of(http, endpoint) is { Length: > 0 } types)
        {
            http.Response.Headers[header] = types;
        }
    }

    // The endpoint that routing selected may be the 405 or 415 one.
    private static Endpoint? FindEndpoint(HttpContext http, string method)
    {
        var services = http.RequestServices;
        var parser = services.GetRequiredService<LinkParser>();
        return services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method) == true)
            .FirstOrDefault(endpoint => parser.ParsePathByAddress(endpoint, http.Request.Path) is not null);
    }

    private static string Of(HttpContext http, Endpoint endpoint)
    {
        var action = endpoint.Metadata.GetMetadata<ActionDescriptor>();
        var description = http.RequestServices.GetRequiredService<IApiDescriptionGroupCollectionProvider>()
            .ApiDescriptionGroups.Items.SelectMany(group => group.Items)
            .FirstOrDefault(item => item.ActionDescriptor.Id == action?.Id);
        return string.Join(", ", description?.SupportedRequestFormats.Select(format => format.MediaType) ?? []);
    }

    // LinkParser needs a scheme that resolves an address to endpoints; here the address is the endpoint.
    private sealed class EndpointItself : IEndpointAddressScheme<Endpoint>
    {
        public IEnumerable<Endpoint> FindEndpoints(Endpoint address) => [address];
    }
}
