using NewsApi.Parsing;

namespace NewsApi.Http;

/// <summary>A half-open range of an article's text, in UTF-16 code units.</summary>
internal sealed record SpanResponse
{
    /// <example>73</example>
    public required int Start { get; init; }

    /// <example>90</example>
    public required int End { get; init; }

    public static SpanResponse Of(TextSpan span) => new() { Start = span.Start, End = span.End };

    public static IReadOnlyList<SpanResponse> Of(IReadOnlyList<TextSpan> spans) => [.. spans.Select(Of)];
}

/// <summary>Words of an article, with their position.</summary>
internal sealed record MentionResponse
{
    /// <example>said</example>
    public required string Text { get; init; }

    /// <example>109</example>
    public required int Start { get; init; }

    /// <example>113</example>
    public required int End { get; init; }

    /// <summary>Null where <paramref name="text"/> is null.</summary>
    public static MentionResponse? Of(string? text, int? start, int? end) =>
        text is null ? null : new MentionResponse { Text = text, Start = start!.Value, End = end!.Value };
}
