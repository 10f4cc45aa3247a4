using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Search;

/// <summary>Documents the body of a search as the parameters of GET, with an example that can be sent as it is.</summary>
internal sealed class SwaggerSearch : IDocumentFilter, ISchemaFilter
{
    private const string Path = "/api/v1/search";
    private const string Snippet = "The harbour bridge reopens after a year of repairs.";
    private const string Match = "bridge";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var operations = swaggerDoc.Paths[Path].Operations!;
        var members = context.SchemaRepository.Schemas[nameof(SearchBody)].Properties!;
        foreach (var parameter in operations[HttpMethod.Get].Parameters!.Where(parameter => members.ContainsKey(parameter.Name!)))
        {
            ((OpenApiSchema)members[parameter.Name!]).Description ??= parameter.Description;
        }

        ((OpenApiMediaType)operations[HttpMethod.Post].RequestBody!.Content!["application/json"]).Example = new JsonObject
        {
            ["q"] = Match,
            ["types"] = "article,quote",
            ["facets"] = "speaker,tag",
            ["pageSize"] = 10,
        };
    }

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema documented && context.Type == typeof(SnippetResponse))
        {
            var start = Snippet.IndexOf(Match, StringComparison.Ordinal);
            documented.Examples =
            [
                new JsonObject
                {
                    ["text"] = Snippet,
                    ["textStart"] = 27,
                    ["matches"] = new JsonArray(new JsonObject { ["start"] = start, ["end"] = start + Match.Length }),
                },
            ];
        }
    }
}
