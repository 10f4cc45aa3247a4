using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Exports;

/// <summary>Documents exports: CSV is text, and a response that is streamed has no entity tag.</summary>
internal sealed class ExportOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.DeclaringType != typeof(ExportsController))
        {
            return;
        }

        operation.Parameters = [.. operation.Parameters!.Where(parameter => parameter.Name != "If-None-Match")];
        operation.Responses!.Remove("304");
        var response = (OpenApiResponse)operation.Responses["200"];
        response.Headers?.Remove("ETag");
        var csv = (OpenApiMediaType)response.Content![ExportResult<object>.Csv];
        csv.Schema = new OpenApiSchema { Type = JsonSchemaType.String };
        csv.Example = JsonValue.Create("id,text\r\n1,\"It is safe again,\"\r\n");
    }
}
