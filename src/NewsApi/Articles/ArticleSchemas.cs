using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Articles;

/// <summary>Documents that a response has every member of an article, null where it has no value.</summary>
internal sealed class ArticleSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema documented && context.Type.IsAssignableTo(typeof(ArticleContent)))
        {
            (documented.Required ??= new HashSet<string>())
                .UnionWith(typeof(ArticleContent).GetProperties().Select(ArticleMembers.NameOf));
        }
    }
}
