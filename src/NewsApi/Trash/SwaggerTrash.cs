using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Trash;

/// <summary>Documents what is answered for what is in the trash.</summary>
internal sealed class SwaggerTrash : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var filters = context.MethodInfo.DeclaringType!.GetCustomAttributes(inherit: false).OfType<ServiceFilterAttribute>();
        var isRestore = context.ApiDescription is { HttpMethod: "POST", RelativePath: "api/v1/articles/{id}/restore" };
        if (operation.Responses!.ContainsKey("404") && !isRestore
            && filters.Any(filter => filter.ServiceType.IsSubclassOf(typeof(TrashedAnswers))))
        {
            operation.Responses["410"] = new OpenApiResponse
            {
                Description = "The article was deleted, at `deletedAt`; a POST to `restore` takes it out of the trash.",
            };
        }
    }
}
