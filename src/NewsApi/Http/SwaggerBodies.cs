using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NewsApi.Articles;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>Describes bodies that are the text of an article, with one that can be sent as it is.</summary>
internal sealed class SwaggerBodies : IOperationFilter
{
    public const string Example =
        """
        The council voted on Monday to reopen the harbour bridge after a year of repairs.
        A long repair
        "It is safe again," said Mayor Ada Okafor, as per Reuters. She called the work "a gift to the town."
        What comes next
        The bridge opens to cars in May, and to trains a month later.
        """;

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var content = operation.RequestBody?.Content;
        if (content?.TryGetValue(ArticlePatchFormatter.MediaType, out var patch) == true)
        {
            DescribePatch((OpenApiMediaType)patch, context);
            return;
        }

        if (content?.TryGetValue("text/plain", out var found) != true || found is not OpenApiMediaType plain)
        {
            return;
        }

        plain.Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = Model.Article.TextMaxLength };
        plain.Example = JsonValue.Create(Example);
        if (content.TryGetValue("application/json", out var json) && json is OpenApiMediaType withMetadata)
        {
            withMetadata.Example = new JsonObject
            {
                ["text"] = Example,
                ["headline"] = "Harbour bridge to reopen",
                ["source"] = "Harbour Post",
                ["url"] = "https://harbourpost.example/bridge",
                ["language"] = "en",
                ["publishedAt"] = "2026-02-04T09:30:00Z",
                ["tags"] = new JsonArray("harbour", "council"),
            };
        }

        if (operation.RequestBody is OpenApiRequestBody body)
        {
            body.Required = true;
            body.Description = "The article: its text alone, with metadata in the query; or a JSON object with both.";
        }
    }

    // The members of an article, none of which must be there.
    private static void DescribePatch(OpenApiMediaType patch, OperationFilterContext context)
    {
        context.SchemaGenerator.GenerateSchema(typeof(ArticleRequest), context.SchemaRepository);
        patch.Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = context.SchemaRepository.Schemas[nameof(ArticleRequest)].Properties,
            AdditionalPropertiesAllowed = false,
        };
        patch.Example = new JsonObject { ["headline"] = "Harbour bridge open again", ["byline"] = null };
        context.SchemaRepository.Schemas.Remove(nameof(ArticlePatch));
    }
}
