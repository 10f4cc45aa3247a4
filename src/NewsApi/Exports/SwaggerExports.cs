using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Exports;

/// <summary>Documents exports as streams, so that generated clients do not read them as single items.</summary>
internal sealed class SwaggerExports : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var exports = operation.Responses!.Values.Where(response => response.Content?.ContainsKey(ExportResult<object>.Csv) == true);
        foreach (var response in exports)
        {
            Describe(response, ExportResult<object>.Ndjson, "{\"id\":1,…}\n{\"id\":2,…}\n");
            Describe(response, ExportResult<object>.Csv, "id,text\r\n1,\"It is safe again,\"\r\n");
        }
    }

    private static void Describe(IOpenApiResponse response, string type, string example)
    {
        var content = (OpenApiMediaType)response.Content![type];
        content.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        content.Example = JsonValue.Create(example);
    }
}
