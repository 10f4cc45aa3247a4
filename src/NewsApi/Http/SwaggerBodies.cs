using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>Describes bodies that are the text of an article, with one that can be sent as it is.</summary>
internal sealed class SwaggerBodies : IOperationFilter
{
    private const string Example =
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
        if (content?.TryGetValue("text/plain", out var found) != true || found is not OpenApiMediaType plain)
        {
            return;
        }

        plain.Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = Model.Article.TextMaxLength };
        plain.Example = JsonValue.Create(Example);
        if (operation.RequestBody is OpenApiRequestBody body)
        {
            body.Required = true;
            body.Description = "The article: its text alone, with metadata in the query; or a JSON object with both.";
        }
    }
}
