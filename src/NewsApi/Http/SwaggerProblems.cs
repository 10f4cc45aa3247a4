using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>
/// Documents the responses that every operation has besides its own, and gives every error the media type of a problem.
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
        Set(responses, context, "406", "`Accept` allows no available representation.");
        Set(responses, context, "414", "The path and the query are too long.");
        Set(responses, context, "431", "The headers are too large.");
        Set(responses, context, "500", "The server failed. Its log has the `traceId` of the response.");
        if (operation.Parameters?.Any(parameter => parameter.Name == "q") == true && !responses.ContainsKey("503"))
        {
            Set(responses, context, "503", "The search index, which `q` needs, is being built.");
        }

        if (operation.RequestBody is not null)
        {
            var tooLarge = responses.TryGetValue("413", out var own) ? own.Description : "The body exceeds the limit.";
            Set(responses, context, "413", tooLarge);
            Set(responses, context, "415", "The media type of the body is not supported. A header names those that are.");
        }

        foreach (var type in context.MethodInfo.GetCustomAttributes<ProblemExampleAttribute>().Select(example => example.Type))
        {
            var content = (OpenApiMediaType)responses[$"{type.Status}"].Content![Problem];
            content.Example = SwaggerExamples.OfProblem(type, $"/{context.ApiDescription.RelativePath}");
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
        "412" => Header("ETag", "The current state, where the resource exists."),
        "415" when context.ApiDescription.HttpMethod == "PATCH" => Header("Accept-Patch", "The supported media types of the body."),
        "415" => Header("Accept-Post", "The supported media types of the body."),
        "503" => Header("Retry-After", "The number of seconds to wait before a retry."),
        _ => [],
    };

    private static Dictionary<string, IOpenApiHeader> Header(string name, string description) => new()
    {
        [name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
    };
}
