using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using NewsApi.Articles;
using NewsApi.Idempotency;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>Documents conditional requests, and the headers of answers.</summary>
internal sealed class SwaggerConditions : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var responses = operation.Responses!;
        switch (context.ApiDescription.HttpMethod)
        {
            case "GET":
                AddHeader(operation, "If-None-Match", "The `ETag` that the client has; 304 where it is still current.");
                responses["304"] = new OpenApiResponse { Description = "The client has it already." };
                break;
            case "PUT" or "PATCH" or "DELETE":
                AddHeader(operation, "If-Match", "The `ETag` that the client read; 412 where it is no longer current.");
                responses["412"] = new OpenApiResponse { Description = "Somebody changed it since; `ETag` is the state of now." };
                responses["428"] = new OpenApiResponse { Description = "The server takes no change without `If-Match`." };
                break;
            case "POST" when HasFilter(context, typeof(Idempotent)):
                AddHeader(operation, Idempotent.Header, "Makes a repetition harmless: within 24 hours it is answered as the first was.");
                if (responses.ContainsKey("412"))
                {
                    AddHeader(operation, "If-Match", "The `ETag` that the client read; 412 where it is no longer current.");
                }

                responses.TryAdd("422", new OpenApiResponse { Description = "The `Idempotency-Key` belongs to another request." });
                break;
            default:
                break;
        }

        foreach (var (status, response) in responses.Where(response => response.Key[0] == '2' && response.Key != "204"))
        {
            ((OpenApiResponse)response).Headers = HeadersOf(status, context);
        }
    }

    private static Dictionary<string, IOpenApiHeader> HeadersOf(string status, OperationFilterContext context)
    {
        var headers = new Dictionary<string, IOpenApiHeader>();
        if (context.ApiDescription.HttpMethod != "POST" || status == "201")
        {
            headers["ETag"] = Header("Tells this state from others.");
        }

        if (context.ApiDescription.HttpMethod == "GET" && HasTime(context))
        {
            headers["Last-Modified"] = Header("When it was changed last.");
        }

        if (status == "201")
        {
            headers["Location"] = Header("The address of what was stored.");
        }

        var answers = context.ApiDescription.SupportedResponseTypes.FirstOrDefault(type => type.StatusCode == 200)?.Type;
        if (answers?.IsAssignableTo(typeof(IPage)) == true)
        {
            headers["X-Total-Count"] = Header("How many items the whole list has.");
            headers["Link"] = Header("The first, previous, next and last page (RFC 8288).");
        }

        return headers;
    }

    private static bool HasTime(OperationFilterContext context) =>
        HasFilter(context, typeof(ArticleStates)) || HasFilter(context, typeof(StoreStateFilter))
        || (context.ApiDescription.ActionDescriptor is var action && !FieldSelection.IsList(action)
            && FieldSelection.TypeOf(action)?.IsAssignableTo(typeof(IVersioned)) == true);

    private static bool HasFilter(OperationFilterContext context, Type filter) =>
        context.MethodInfo.GetCustomAttributes(inherit: false).Concat(context.MethodInfo.DeclaringType!.GetCustomAttributes(inherit: false))
            .OfType<ServiceFilterAttribute>().Any(one => one.ServiceType == filter);

    private static OpenApiHeader Header(string description) => new()
    {
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static void AddHeader(OpenApiOperation operation, string name, string description) =>
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
}
