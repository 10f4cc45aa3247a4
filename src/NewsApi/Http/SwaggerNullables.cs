using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>Documents nullable references as "one of the type and null": OpenAPI 3.0 ignores "nullable" beside a reference.</summary>
internal sealed class SwaggerNullables : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var nothing = new OpenApiSchema { Type = JsonSchemaType.Object | JsonSchemaType.Null, Enum = [JsonNullSentinel.JsonNull] };
        var members = context.SchemaRepository.Schemas.Values.SelectMany(schema => schema.Properties?.Values ?? []);
        foreach (var member in members.OfType<OpenApiSchema>())
        {
            if (member is { Type: JsonSchemaType.Null, AllOf: [OpenApiSchemaReference reference] })
            {
                (member.Type, member.AllOf, member.OneOf) = (null, null, [reference, nothing]);
            }
        }
    }
}
