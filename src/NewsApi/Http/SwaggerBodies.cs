using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NewsApi.Articles;
using NewsApi.Articles.Html;
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

    private const string PageExample =
        """
        <html lang="en">
        <head><title>Harbour bridge to reopen | Harbour Post</title></head>
        <body>
          <nav><a href="/">Home</a></nav>
          <article>
            <h1>Harbour bridge to reopen</h1>
            <p>The council voted on Monday to reopen the harbour bridge after a year of repairs.</p>
            <p>"It is safe again," said Mayor Ada Okafor, as per Reuters.</p>
          </article>
        </body>
        </html>
        """;

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var content = operation.RequestBody?.Content;
        if (content?.TryGetValue(ArticlePatchFormatter.MediaType, out var patch) == true)
        {
            DescribePatch((OpenApiMediaType)patch, context);
            ((OpenApiRequestBody)operation.RequestBody!).Required = true;
            return;
        }

        if (content?.TryGetValue("text/plain", out var found) != true || found is not OpenApiMediaType plain)
        {
            return;
        }

        plain.Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = Model.Article.TextMaxLength };
        plain.Example = JsonValue.Create(Example);
        if (content.TryGetValue("text/html", out var html) && html is OpenApiMediaType page)
        {
            page.Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = HtmlPages.MaxLength };
            page.Example = JsonValue.Create(PageExample);
        }

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
            // Generators of clients take the first: the one that has everything.
            body.Content = content.OrderBy(type => type.Key).ToDictionary();
            body.Required = true;
            body.Description = "The article: its text alone, with metadata in the query; a JSON object with both; or a web page, "
                + "out of which the article is taken (nothing is fetched).";
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
