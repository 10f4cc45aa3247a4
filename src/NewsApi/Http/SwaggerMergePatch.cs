using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>Documents the bodies of merge patches: the members of the resource, none of them required.</summary>
internal sealed class SwaggerMergePatch : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.RequestBody is not OpenApiRequestBody { Content: { } content } body || !content.ContainsKey(MergePatch.MediaType))
        {
            return;
        }

        var patch = context.ApiDescription.ParameterDescriptions.First(parameter => parameter.Source == BindingSource.Body).Type;
        var values = patch.BaseType!.GenericTypeArguments[0];

        // In a repository of its own: the document has the type only where another operation takes it.
        var described = new SchemaRepository(context.DocumentName);
        context.SchemaGenerator.GenerateSchema(values, described);
        context.SchemaRepository.Schemas[patch.Name] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = described.Schemas[values.Name].Properties,
            AdditionalPropertiesAllowed = false,
        };
        body.Required = true;
    }
}
