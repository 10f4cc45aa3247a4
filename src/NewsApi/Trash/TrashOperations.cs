using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Trash;

/// <summary>Documents the response 410 for articles in the trash.</summary>
internal sealed class TrashOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var isRestore = context.ApiDescription is { HttpMethod: "POST", RelativePath: "api/v1/articles/{id}/restore" };
        if (operation.Responses!.ContainsKey("404") && !isRestore && TrashedResponses.Covers(context.ApiDescription.ActionDescriptor))
        {
            operation.Responses["410"] = new OpenApiResponse
            {
                Description = "The article was deleted at `deletedAt`; POST to the path in `restore` restores it.",
            };
        }
    }
}
