using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>An example of the body of an action, which can be sent to a new server unchanged.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BodyExampleAttribute(string example) : Attribute
{
    public string Example => example;
}

internal sealed class SwaggerBodyExamples : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.GetCustomAttributes(inherit: false).OfType<BodyExampleAttribute>().FirstOrDefault() is not { } attribute)
        {
            return;
        }

        // An object is an example of the JSON types only; the others keep their own.
        var isObject = attribute.Example.StartsWith('{');
        foreach (var (type, content) in operation.RequestBody!.Content!)
        {
            var isJson = type.EndsWith("json", StringComparison.Ordinal);
            if (isJson || !isObject)
            {
                ((OpenApiMediaType)content).Example = isJson ? JsonNode.Parse(attribute.Example) : JsonValue.Create(attribute.Example);
            }
        }
    }
}
