using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Trash;

/// <summary>Documents the response for what is in the trash.</summary>
internal sealed class TrashOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var isRestore = context.ApiDescription is { HttpMethod: "POST", RelativePath: "api/v1/articles/{id}/restore" };
        if (operation.Responses!.ContainsKey("404") && !isRestore && TrashedResponses.Covers(context.ApiDescription.ActionDescriptor))
        {
            operation.Responses["410"] = new OpenApiResponse
            {
                Description = "The article was deleted, at `deletedAt`; a POST to `restore` takes it out of the trash.",
            };
        }
    }
}
