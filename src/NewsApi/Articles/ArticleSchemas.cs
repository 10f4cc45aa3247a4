using Microsoft.OpenApi;
using NewsApi.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Articles;

/// <summary>
/// Documents that a response has every member of an article, null where it has no value; and gives the query, which goes with
/// a text body only, no example values: Swagger UI would send them with any body.
/// </summary>
internal sealed class ArticleSchemas : ISchemaFilter, IParameterFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is OpenApiParameter documented && context.ParameterInfo?.IsDefined(typeof(WithPlainTextAttribute), inherit: false) == true)
        {
            documented.Description = $"With a text or HTML body: {documented.Description}";
            documented.Example = null;
            documented.Schema = new OpenApiSchema { Type = documented.Schema?.Type, MaxLength = documented.Schema?.MaxLength };
        }
    }

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema documented && context.Type.IsAssignableTo(typeof(ArticleContent)))
        {
            (documented.Required ??= new HashSet<string>())
                .UnionWith(typeof(ArticleContent).GetProperties().Select(ArticleMembers.NameOf));
        }
    }
}
