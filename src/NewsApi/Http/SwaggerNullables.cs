using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>Repeats the type of what a nullable member refers to: without a type beside it, OpenAPI 3.0 ignores "nullable".</summary>
internal sealed class SwaggerNullables : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = context.SchemaRepository.Schemas;
        foreach (var member in schemas.Values.SelectMany(schema => schema.Properties?.Values ?? []).OfType<OpenApiSchema>())
        {
            if (member is { Type: JsonSchemaType.Null, AllOf: [OpenApiSchemaReference reference] })
            {
                member.Type |= schemas[reference.Reference.Id!].Type;
            }
        }
    }
}
