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
        if (operation.RequestBody is not null)
        {
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
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [Problem] = new OpenApiMediaType
                {
                    Schema = context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository),
                },
            },
        };
    }
}
