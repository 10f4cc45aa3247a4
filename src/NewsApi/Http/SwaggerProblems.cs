using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>
/// Documents what every operation can answer besides its own, and gives every error the media type of a problem.
/// </summary>
internal sealed class SwaggerProblems : IOperationFilter
{
    private const string Problem = "application/problem+json";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var responses = operation.Responses!;
        foreach (var (status, response) in responses.Where(response => response.Key[0] is '4' or '5').ToList())
        {
            Set(responses, context, status, response.Description);
        }

        Set(responses, context, "400", "A parameter or a member of the body is not valid; `errors` names it.");
        Set(responses, context, "406", "`Accept` allows no representation that there is.");
        Set(responses, context, "414", "The address is too long.");
        Set(responses, context, "431", "The headers are too large.");
        if (operation.Parameters?.Any(parameter => parameter.Name == "q") == true && !responses.ContainsKey("503"))
        {
            Set(responses, context, "503", "The search index that `q` needs is being built.");
        }

        if (operation.RequestBody is not null)
        {
            Set(responses, context, "413", responses.TryGetValue("413", out var tooLarge) ? tooLarge.Description : "The body is longer than the server takes.");
            Set(responses, context, "415", "`Accept-Post` names the media types that the body may have.");
        }
    }

    private static void Set(
        OpenApiResponses responses, OperationFilterContext context, string status, string? description)
    {
        var type = status == "400" ? typeof(HttpValidationProblemDetails) : typeof(ProblemDetails);
        responses[status] = new OpenApiResponse
        {
            Description = description,
            Headers = HeadersOf(status, context),
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [Problem] = new OpenApiMediaType
                {
                    Schema = context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository),
                },
            },
        };
    }

    private static Dictionary<string, IOpenApiHeader> HeadersOf(string status, OperationFilterContext context) => status switch
    {
        "412" => Header("ETag", "The state of now, where there is one."),
        "415" when context.ApiDescription.HttpMethod == "PATCH" => Header("Accept-Patch", "The media types that the body may have."),
        "415" => Header("Accept-Post", "The media types that the body may have."),
        "503" => Header("Retry-After", "After how many seconds to try again."),
        _ => [],
    };

    private static Dictionary<string, IOpenApiHeader> Header(string name, string description) => new()
    {
        [name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
    };
}
