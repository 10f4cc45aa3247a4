using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsApi.Http;

namespace NewsApi.Imports;

/// <summary>Why a line of an import was not stored: the members of a problem that do not belong to the whole request.</summary>
internal sealed record LineProblem
{
    private static readonly ImportJsonContext Readable =
        new(new JsonSerializerOptions(ImportJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <example>/problems/invalid-request</example>
    public required string Type { get; init; }

    /// <example>The request is invalid</example>
    public required string Title { get; init; }

    /// <example>400</example>
    public required int Status { get; init; }

    /// <example>'colour': The member is unknown.</example>
    public required string Detail { get; init; }

    /// <summary>The invalid members, and what is expected.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IDictionary<string, string[]>? Errors { get; init; }

    /// <summary>The path of the stored article.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Existing { get; init; }

    public static LineProblem Of(ProblemType type, string detail) =>
        new() { Type = type.Uri, Title = type.Title, Status = type.Status, Detail = detail };

    /// <summary>The general problem of a status.</summary>
    public static LineProblem Of(int status, string detail) => Of(ProblemTypes.Of(status) ?? ProblemTypes.Invalid, detail);

    /// <summary>The problem of a line whose members are invalid.</summary>
    public static LineProblem Of(IDictionary<string, string[]> errors) =>
        Of(ProblemTypes.Invalid, ProblemDetail.Of(errors)) with { Errors = errors };

    public string Write() => JsonSerializer.Serialize(this, Readable.LineProblem);
}
