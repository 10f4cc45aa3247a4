using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>Describes what is the same for every resource: conditional requests, paging, and the parts of the path.</summary>
internal sealed partial class SwaggerDescriptions : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var api = context.ApiDescription;
        if (string.IsNullOrEmpty(operation.Description))
        {
            operation.Description = api.HttpMethod switch
            {
                "GET" when FieldSelection.IsList(api.ActionDescriptor) =>
                    "To read the whole list, follow `links.next`, the `Link` header, or `nextCursor`. "
                    + "`If-None-Match` with the `ETag` of an earlier response gives 304 while the list has not changed.",
                "GET" => "`If-None-Match` with the `ETag` of an earlier response gives 304 while nothing has changed.",
                "POST" when operation.Parameters?.Any(parameter => parameter.Name == "Idempotency-Key") == true =>
                    "With an `Idempotency-Key`, a retry is safe: it gets the response of the first request.",
                "POST" => "The request has no other effect.",
                _ => "With `If-Match`, the change is made only while the resource has that `ETag`: no change of another client gets lost.",
            };
        }

        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            if (parameter.In == ParameterLocation.Path && string.IsNullOrEmpty(parameter.Description))
            {
                parameter.Description = Describe(api.RelativePath!, parameter.Name!);
            }
        }
    }

    // "articles/{id}": the id of the article.
    private static string Describe(string path, string name)
    {
        var collection = Collection().Match(path.Split($"/{{{name}}}")[0]).Value;
        return $"The {name} of the {collection.TrimEnd('s')}.";
    }

    [GeneratedRegex("[a-z]+$")]
    private static partial Regex Collection();
}
