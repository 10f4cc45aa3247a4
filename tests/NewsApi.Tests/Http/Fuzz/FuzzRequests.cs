using System.Net.Http.Headers;
using System.Text;
using NSwag;

namespace NewsApi.Tests.Http.Fuzz;

/// <summary>Makes requests of an operation from its parameters and body.</summary>
internal sealed class FuzzRequests(Random random)
{
    private static readonly string[] Tags = ["*", "\"1-1\"", "\"2-1\", W/\"3-1\"", "W/\"1-1\"", "junk", "\"", "\"other\""];
    private static readonly string[] Accepted =
        ["*/*", "application/json", "text/html", "application/json;q=0", "junk", "text/csv, application/x-ndjson"];

    private readonly FuzzValues _values = new(random);

    public HttpRequestMessage Make(OpenApiOperationDescription operation)
    {
        var parameters = operation.Operation.ActualParameters;
        var request = new HttpRequestMessage(new HttpMethod(operation.Method.ToUpperInvariant()), AddressOf(operation.Path, parameters));
        foreach (var header in parameters.Where(parameter => parameter.Kind == OpenApiParameterKind.Header && _values.Chance(0.2)))
        {
            var value = header.Name.StartsWith("If-", StringComparison.Ordinal)
                ? _values.Pick(Tags)
                : $"key {random.Next(5)}{new string('k', random.Next(2) * 300)}";
            request.Headers.TryAddWithoutValidation(header.Name, value);
        }

        if (_values.Chance(0.1))
        {
            request.Headers.TryAddWithoutValidation("Accept", _values.Pick(Accepted));
        }

        request.Content = operation.Operation.RequestBody?.ActualRequestBody is { } body ? BodyOf(body) : null;
        return request;
    }

    private string AddressOf(string path, IReadOnlyList<OpenApiParameter> parameters)
    {
        foreach (var parameter in parameters.Where(parameter => parameter.Kind == OpenApiParameterKind.Path))
        {
            path = path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(SegmentOf(parameter)));
        }

        var query = parameters.Where(
            parameter => parameter.Kind == OpenApiParameterKind.Query && (parameter.IsRequired || _values.Chance(0.15)))
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(_values.Text(SchemaOf(parameter)))}").ToList();
        if (_values.Chance(0.02))
        {
            query.Add("colour=red");
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    // Dots and slashes would make another address of it; a path with a zero is not sent at all.
    private string SegmentOf(OpenApiParameter parameter)
    {
        var value = _values.Chance(0.8) && SchemaOf(parameter).Type.HasFlag(NJsonSchema.JsonObjectType.Integer)
            ? random.Next(1, 12).ToString()
            : _values.Text(SchemaOf(parameter));
        return value.Trim('.', ' ').Length == 0 || value.AsSpan().ContainsAny('/', '\0') || value.Length > 2000 ? "1" : value;
    }

    private ByteArrayContent BodyOf(OpenApiRequestBody body)
    {
        var (type, content) = _values.Pick(body.Content.ToList());
        var text = type.EndsWith("json", StringComparison.Ordinal)
            ? _values.Json(content.Schema)?.ToJsonString() ?? "null"
            : type == "text/html" ? $"<article><h1>{_values.Bad()}</h1><p>{_values.Article()}</p></article>" : _values.Article();
        text = _values.Chance(0.05) ? text[..(text.Length / 2)] : text;
        return new ByteArrayContent(Encoding.UTF8.GetBytes(text))
        {
            Headers = { ContentType = new MediaTypeHeaderValue(_values.Chance(0.03) ? "application/xml" : type) },
        };
    }

    private static NJsonSchema.JsonSchema SchemaOf(OpenApiParameter parameter) => (parameter.Schema ?? parameter).ActualSchema;
}
