using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Articles;

/// <summary>A run of paragraphs with the heading above it.</summary>
internal record SectionContent
{
    [SetsRequiredMembers]
    internal SectionContent(Section section, string text)
    {
        (Position, Text, QuoteCount) = (section.Position, text[section.Start..section.End], section.QuoteCount);
        (Heading, HeadingStart, HeadingEnd) = (section.Heading, section.HeadingStart, section.HeadingEnd);
        (Start, End, Paragraphs) = (section.Start, section.End, SpanResponse.Of(section.Paragraphs));
    }

    /// <summary>From 1, in text order.</summary>
    /// <example>1</example>
    public required int Position { get; init; }

    /// <summary>The heading as printed, without Markdown markup; null for the lead section.</summary>
    /// <example>A long repair</example>
    public required string? Heading { get; init; }

    /// <example>58</example>
    public required int? HeadingStart { get; init; }

    /// <example>71</example>
    public required int? HeadingEnd { get; init; }

    /// <summary>The text from the first paragraph of the section to its last, without the heading.</summary>
    /// <example>"It is safe again," Mayor Ada Okafor said, as per AP.</example>
    [JsonConverter(typeof(LongTextConverter))]
    public required string Text { get; init; }

    /// <example>72</example>
    public required int Start { get; init; }

    /// <example>125</example>
    public required int End { get; init; }

    public required IReadOnlyList<SpanResponse> Paragraphs { get; init; }

    /// <example>1</example>
    public required int QuoteCount { get; init; }
}

/// <summary>A stored section.</summary>
internal sealed record SectionResponse : SectionContent
{
    [SetsRequiredMembers]
    internal SectionResponse(Section section, string text)
        : base(section, text) => Id = section.Id;

    /// <example>2</example>
    [JsonPropertyOrder(-1)]
    public required long Id { get; init; }
}

/// <summary>A possible mistake in the text.</summary>
internal sealed record DiagnosticResponse
{
    /// <summary>
    /// `unpaired-quotation-mark`, `empty-quotation-marks`, `mixed-quotation-marks`, `lost-characters`, `site-line`,
    /// `ambiguous-speaker` or `unattributed-quote`.
    /// </summary>
    /// <example>unpaired-quotation-mark</example>
    public required string Code { get; init; }

    public required DiagnosticSeverity Severity { get; init; }

    /// <example>This quotation mark has no partner in its paragraph.</example>
    public required string Message { get; init; }

    /// <example>12</example>
    public required int Start { get; init; }

    /// <example>13</example>
    public required int End { get; init; }
}
