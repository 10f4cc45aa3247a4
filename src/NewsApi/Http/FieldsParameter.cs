using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>
/// Adds <see cref="FieldSelection.Parameter"/> to every action that returns a JSON object or a list of them: a filter reads
/// it, so no action declares it.
/// </summary>
internal sealed class FieldsParameter(IModelMetadataProvider metadata) : IApiDescriptionProvider, IOperationFilter
{
    /// <summary>Runs after the provider of the framework.</summary>
    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var action in context.Results.Where(action =>
            action.HttpMethod is "GET" or "HEAD" && FieldSelection.TypeOf(action.ActionDescriptor) is not null
            && action.ParameterDescriptions.All(parameter => parameter.Name != FieldSelection.Parameter)))
        {
            action.ParameterDescriptions.Add(new ApiParameterDescription
            {
                Name = FieldSelection.Parameter,
                Source = BindingSource.Query,
                Type = typeof(string),
                ModelMetadata = metadata.GetMetadataForType(typeof(string)),
            });
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
    }

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var parameter = operation.Parameters?.FirstOrDefault(one => one.Name == FieldSelection.Parameter);
        if (parameter is OpenApiParameter { Description: null } fields)
        {
            fields.Description = "Limits the response, or each item of a list, to these members: a comma list of paths such as "
                + "`id,links.self`. Unknown paths are refused.";
            ((OpenApiSchema)fields.Schema!).MaxLength = FieldSelection.MaxLength;
        }
    }
}
