using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>Gives every response an example, composed of the examples of its members.</summary>
internal sealed class SwaggerExamples : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = context.SchemaRepository.Schemas;
        foreach (var (path, item) in swaggerDoc.Paths)
        {
            foreach (var (status, response) in item.Operations!.Values.SelectMany(operation => operation.Responses!))
            {
                foreach (var (type, content) in response.Content?.ToList() ?? [])
                {
                    ((OpenApiMediaType)content).Example ??= ExampleOf(type, int.Parse(status), path, content, schemas);
                }
            }
        }
    }

    private static JsonNode? ExampleOf(
        string type, int status, string path, IOpenApiMediaType content, Dictionary<string, IOpenApiSchema> schemas) => type switch
        {
            "application/problem+json" => OfProblem(ProblemTypes.Of(status)!, path),
            _ => ExampleOf(content.Schema!, schemas),
        };

    private static JsonNode? ExampleOf(IOpenApiSchema schema, Dictionary<string, IOpenApiSchema> schemas)
    {
        var known = (OpenApiSchema)(schema is OpenApiSchemaReference reference ? schemas[reference.Reference.Id!] : schema);
        if (known.Examples is [var example, ..])
        {
            return example.DeepClone();
        }

        return (known.Type & ~JsonSchemaType.Null) switch
        {
            _ when known.AllOf is [var only] => ExampleOf(only, schemas),
            _ when known.OneOf is [var first, ..] => ExampleOf(first, schemas),
            _ when known.Enum is [var value, ..] => value.DeepClone(),
            JsonSchemaType.Object => new JsonObject((known.Properties ?? new Dictionary<string, IOpenApiSchema>())
                .Select(member => KeyValuePair.Create(member.Key, ExampleOf(member.Value, schemas)))),
            JsonSchemaType.Array => new JsonArray(ExampleOf(known.Items!, schemas)),
            _ when known.Type?.HasFlag(JsonSchemaType.Null) == true => null,
            JsonSchemaType.Boolean => JsonValue.Create(false),
            JsonSchemaType.Integer or JsonSchemaType.Number => JsonValue.Create(1),
            _ => JsonValue.Create("…"),
        };
    }

    /// <summary>A problem of a type, of a request to a path with parameters.</summary>
    public static JsonObject OfProblem(ProblemType type, string path)
    {
        var status = type.Status;
        var problem = new JsonObject
        {
            ["type"] = type.Uri,
            ["title"] = type.Title,
            ["status"] = status,
            ["detail"] = status == StatusCodes.Status400BadRequest ? "'colour': The parameter is unknown." : type.Cause,
            ["instance"] = path.Replace("{id}", "1").Replace("{position}", "1"),
            ["traceId"] = "0HNQC71BTNDK3:00000001",
        };
        if (status == StatusCodes.Status400BadRequest)
        {
            problem["errors"] = new JsonObject { ["colour"] = new JsonArray("The parameter is unknown.") };
        }

        if (type == ProblemTypes.Duplicate || type == ProblemTypes.NameTaken)
        {
            problem["existing"] = type == ProblemTypes.Duplicate ? "/api/v1/articles/1" : "/api/v1/speakers/1";
        }

        return problem;
    }
}
