using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NewsApi.Exports;
using NewsApi.Http;
using NewsApi.Idempotency;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Imports;

/// <summary>Documents the streamed bodies and responses of imports.</summary>
internal sealed class SwaggerImports : IOperationFilter
{
    private const string Lines =
        """
        {"text":"The ferry runs again.\n\"We are glad,\" said Tom Reed.","source":"Harbour Post","externalId":"hp-7"}
        {"text":"The library opens on Saturdays.","publishedAt":"2026-02-04"}

        """;

    private const string Results =
        """
        {"line":1,"status":"created","id":1}
        {"line":2,"status":"created","id":2}
        {"import":1,"status":"succeeded","created":2,"duplicate":0,"failed":0,"links":{"self":"/api/v1/imports/1"}}

        """;

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.DeclaringType != typeof(ImportsController))
        {
            return;
        }

        if (operation.Responses!.TryGetValue("200", out var found) && found.Content?.ContainsKey(ExportResult<object>.Ndjson) == true)
        {
            found.Content[ExportResult<object>.Ndjson] = Stream(Results);
        }

        if (LargeBodyAttribute.IsOn(context.ApiDescription.ActionDescriptor))
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = "The articles: one line of JSON each, or one file of an archive each.",
                Content = new Dictionary<string, IOpenApiMediaType>
                {
                    [ExportResult<object>.Ndjson] = Stream(Lines),
                    [ImportBodies.Zip] = Stream(null),
                },
            };
            SwaggerConditions.AddHeader(
                operation,
                IdempotencyFilter.Header,
                "Identifies the import for 24 hours: the same request continues it, or repeats its results.");
            SwaggerConditions.AddHeader(operation, "Prefer", "`respond-async`: the import runs in the background.");
        }
    }

    private static OpenApiMediaType Stream(string? example) => new()
    {
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
        Example = example is null ? null : JsonValue.Create(example),
    };
}
