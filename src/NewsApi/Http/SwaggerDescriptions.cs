using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>Gives every operation a description, which some tools show instead of the summary.</summary>
internal sealed class SwaggerDescriptions : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context) =>
        operation.Description = string.IsNullOrEmpty(operation.Description)
            ? operation.Summary
            : $"{operation.Summary} {operation.Description}";
}
