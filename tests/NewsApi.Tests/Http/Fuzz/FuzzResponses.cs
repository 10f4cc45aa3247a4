using NJsonSchema;
using NJsonSchema.Validation;
using NSwag;

namespace NewsApi.Tests.Http.Fuzz;

/// <summary>Compares responses with the OpenAPI document.</summary>
internal static class FuzzResponses
{
    private static readonly JsonSchemaValidator Validator = new();

    /// <summary>Returns the first difference from the document; null if the response is as documented.</summary>
    public static async Task<string?> FindFaultAsync(OpenApiOperationDescription operation, HttpResponseMessage response)
    {
        var status = ((int)response.StatusCode).ToString();
        var body = await response.Content.ReadAsStringAsync();
        // While an index is built anew, as the requests themselves ask, searches may be put off.
        if (status[0] == '5' && (status != "503" || response.Headers.RetryAfter is null))
        {
            return "fails: " + body;
        }

        if (!operation.Operation.ActualResponses.TryGetValue(status, out var documented))
        {
            return "undocumented status: " + body;
        }

        var type = response.Content.Headers.ContentType?.MediaType;
        if (body.Length == 0 || documented.Content.Count == 0)
        {
            return body.Length == 0 || documented.Content.Count > 0 ? null : "undocumented body: " + body;
        }

        return type is null || !documented.Content.TryGetValue(type, out var content) ? $"undocumented media type {type}"
            : type.EndsWith("json", StringComparison.Ordinal) && type != "application/x-ndjson"
            ? Validate(body, content.Schema, IsPartial(response))
            : null;
    }

    // The parameter "fields" leaves out what it does not name.
    private static bool IsPartial(HttpResponseMessage response) => response.RequestMessage!.RequestUri!.Query.Contains("fields=");

    private static string? Validate(string body, JsonSchema schema, bool isPartial)
    {
        var errors = Validator.Validate(body, schema, SchemaType.OpenApi3)
            .SelectMany(Flatten).Where(error => !isPartial || error.Kind != ValidationErrorKind.PropertyRequired).ToList();
        return errors.Count == 0 ? null : $"not of its schema: {string.Join("; ", errors.Take(5))} in {body[..Math.Min(body.Length, 300)]}";
    }

    private static IEnumerable<ValidationError> Flatten(ValidationError error) => error is ChildSchemaValidationError { Errors: var inner }
        ? inner.Values.SelectMany(errors => errors).SelectMany(Flatten)
        : [error];
}
