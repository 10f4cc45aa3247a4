using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>Documents conditional requests, and the headers of responses.</summary>
internal sealed class SwaggerConditions : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var responses = operation.Responses!;
        switch (context.ApiDescription.HttpMethod)
        {
            case "GET" when !IsStreamed(operation):
                AddHeader(operation, "If-None-Match", "The `ETag` of the representation that the client has: 304 if it is still current.");
                responses["304"] = new OpenApiResponse { Description = "The representation that the client has is current." };
                break;
            case "PUT" or "PATCH" or "DELETE":
                AddHeader(operation, "If-Match", "The `ETag` of the state that the client changes: 412 if it is no longer current.");
                responses["412"] = new OpenApiResponse { Description = "The resource has changed; `ETag` is its current state." };
                responses["428"] = new OpenApiResponse { Description = "This server requires `If-Match` for changes." };
                break;
            case "POST" when responses.ContainsKey("412"):
                AddHeader(operation, "If-Match", "The `ETag` of the state that the client changes: 412 if it is no longer current.");
                break;
            default:
                break;
        }

        foreach (var (status, response) in responses.Where(response => response.Key[0] == '2' && response.Key != "204"))
        {
            ((OpenApiResponse)response).Headers = IsStreamed(operation) ? [] : HeadersOf(status, context);
        }
    }

    // A streamed response has no entity tag: its state is not known before its end.
    private static bool IsStreamed(OpenApiOperation operation) =>
        operation.Responses!.TryGetValue("200", out var response) && response.Content?.ContainsKey("application/x-ndjson") == true;

    private static Dictionary<string, IOpenApiHeader> HeadersOf(string status, OperationFilterContext context)
    {
        var headers = new Dictionary<string, IOpenApiHeader>();
        if (context.ApiDescription.HttpMethod != "POST" || status == "201")
        {
            headers["ETag"] = Header("Identifies the state of the resource.");
        }

        if (context.ApiDescription.HttpMethod == "GET" && HasTime(context))
        {
            headers["Last-Modified"] = Header("The time of the last change.");
        }

        if (status == "201")
        {
            headers["Location"] = Header("The path of the created resource.");
        }

        var response = context.ApiDescription.SupportedResponseTypes.FirstOrDefault(type => type.StatusCode == 200)?.Type;
        if (response?.IsAssignableTo(typeof(IPage)) == true)
        {
            headers["X-Total-Count"] = Header("The number of items in the whole list.");
            headers["Link"] = Header("Links to the first, previous, next and last page (RFC 8288).");
        }

        return headers;
    }

    private static bool HasTime(OperationFilterContext context) =>
        HasFilter(context, typeof(IDatedState))
        || (context.ApiDescription.ActionDescriptor is var action && !FieldSelection.IsList(action)
            && FieldSelection.TypeOf(action)?.IsAssignableTo(typeof(IVersioned)) == true);

    private static bool HasFilter(OperationFilterContext context, Type filter) =>
        context.MethodInfo.GetCustomAttributes(inherit: false).Concat(context.MethodInfo.DeclaringType!.GetCustomAttributes(inherit: false))
            .OfType<ServiceFilterAttribute>().Any(one => one.ServiceType.IsAssignableTo(filter));

    private static OpenApiHeader Header(string description) => new()
    {
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    /// <summary>Documents a header of the request.</summary>
    public static void AddHeader(OpenApiOperation operation, string name, string description) =>
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
}
