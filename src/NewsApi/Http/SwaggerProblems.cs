using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>
/// Documents what every operation can answer besides its own: 400 where it takes parameters or a body, 415 where it
/// takes a body, 503 where it writes; and problem details as what they are.
/// </summary>
internal sealed class SwaggerProblems : IOperationFilter
{
    private const string Problem = "application/problem+json";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var responses = operation.Responses!;
        Add(responses, context, 400, "A parameter or a member of the body is not valid; `errors` names it.");
        Add(responses, context, 406, "`Accept` allows no representation that there is.");
        if (operation.RequestBody is not null)
        {
            Add(responses, context, 415, "`Accept-Post` names the media types that the body may have.");
        }

        if (context.ApiDescription.HttpMethod is not "GET")
        {
            Add(responses, context, 503, "Too many changes wait to be written; `Retry-After` says when to try again.");
        }
    }

    private static void Add(OpenApiResponses responses, OperationFilterContext context, int status, string description)
    {
        var type = status == 400 ? typeof(HttpValidationProblemDetails) : typeof(ProblemDetails);
        responses[status.ToString()] = new OpenApiResponse
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
