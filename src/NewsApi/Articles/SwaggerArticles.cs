using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NewsApi.Articles.Html;
using NewsApi.Http;
using NewsApi.Model;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Articles;

/// <summary>Documents request bodies that contain the text of an article, with examples that can be sent unchanged.</summary>
internal sealed class SwaggerArticles : IOperationFilter, ISchemaFilter
{
    private const string Text =
        """
        The council voted on Monday to reopen the harbour bridge after a year of repairs.
        A long repair
        "It is safe again," said Mayor Ada Okafor, as per Reuters. She called the work "a gift to the town."
        What comes next
        The bridge opens to cars in May, and to trains a month later.
        """;

    // The offsets in the examples of sections and quotes refer to this text.
    private const string ShortText =
        """
        The council voted on Monday to reopen the harbour bridge.
        A long repair
        "It is safe again," Mayor Ada Okafor said, as per AP.
        """;

    private const string Page =
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
        DescribeQuery(operation, context);
        if (operation.Responses!.TryGetValue("200", out var found) && Find(found.Content, "text/plain") is { } text)
        {
            text.Example = JsonValue.Create(Text);
        }

        if (operation.RequestBody is not OpenApiRequestBody { Content: { } content } body)
        {
            return;
        }

        if (Find(content, "text/plain") is { } plain)
        {
            Describe(plain, Article.TextMaxLength, Text);
            Describe((OpenApiMediaType)content["text/html"], HtmlPageParser.MaxLength, Page);
            ((OpenApiMediaType)content["application/json"]).Example = ExampleWithMetadata();
            // Client generators use the first media type, so JSON, which has all members, comes first.
            body.Content = content.OrderBy(type => type.Key).ToDictionary();
            body.Required = true;
            body.Description = "The article as JSON with text and metadata, as plain text with the metadata in the query, or as "
                + "a web page from which the article is extracted. With JSON the metadata must not be in the query.";
        }
    }

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema.Properties?.ContainsKey("headline") == true)
        {
            SetExample(schema, "text", ShortText);
        }

        // Responses contain every member; members without a value are null.
        if (schema is OpenApiSchema documented && context.Type.IsAssignableTo(typeof(ArticleContent)))
        {
            (documented.Required ??= new HashSet<string>())
                .UnionWith(context.Type.BaseType!.GetProperties().Select(ArticleMembers.NameOf));
        }
    }

    private static void SetExample(IOpenApiSchema schema, string member, string example)
    {
        if (schema.Properties?.TryGetValue(member, out var found) == true)
        {
            ((OpenApiSchema)found).Examples = [JsonValue.Create(example)];
        }
    }

    // Swagger UI sends the examples of parameters with any body; with a JSON body they are not allowed.
    private static void DescribeQuery(OpenApiOperation operation, OperationFilterContext context)
    {
        var names = context.ApiDescription.ParameterDescriptions.Where(WithPlainTextAttribute.IsOn).Select(one => one.Name).ToHashSet();
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(one => names.Contains(one.Name!)))
        {
            parameter.Description = $"With a text or HTML body: {parameter.Description}";
            parameter.Example = null;
            parameter.Schema = new OpenApiSchema { Type = parameter.Schema?.Type, MaxLength = parameter.Schema?.MaxLength };
        }
    }

    private static OpenApiMediaType? Find(IDictionary<string, IOpenApiMediaType>? content, string type) =>
        content?.TryGetValue(type, out var found) == true ? (OpenApiMediaType)found : null;

    private static void Describe(OpenApiMediaType content, int maxLength, string example)
    {
        content.Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = maxLength };
        content.Example = JsonValue.Create(example);
    }

    // Differs from the other examples, so that it is no duplicate when all are posted.
    private static JsonObject ExampleWithMetadata() => new()
    {
        ["text"] = "The library opens on Saturdays again.\n\"We missed our readers,\" said Tom Reed, the librarian.",
        ["headline"] = "Library to open on Saturdays",
        ["source"] = "Harbour Post",
        ["url"] = "https://harbourpost.example/library",
        ["language"] = "en",
        ["publishedAt"] = "2026-02-04T09:30:00Z",
        ["tags"] = new JsonArray("library", "council"),
    };
}
