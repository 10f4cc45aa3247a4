using System.Text.Json.Serialization;
using NewsApi.Http;
using NewsApi.Parsing;

namespace NewsApi.Quotes;

/// <summary>What every representation of a quote says.</summary>
internal abstract record QuoteContent
{
    /// <summary>From 1, in text order within the article.</summary>
    /// <example>1</example>
    public required int Position { get; init; }

    /// <summary>The words inside the marks; of an interrupted quotation, the spans joined by one space.</summary>
    /// <example>It is safe again,</example>
    [JsonConverter(typeof(LongTextConverter))]
    public required string Text { get; init; }

    /// <summary>`direct`: the marks hold a whole clause; `partial`: a fragment of the reporter's sentence; `indirect`: no marks.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>The pieces of the quotation, in order.</summary>
    public required IReadOnlyList<SpanResponse> Spans { get; init; }

    /// <example>73</example>
    public required int Start { get; init; }

    /// <example>90</example>
    public required int End { get; init; }

    /// <summary>The words that name the speaker.</summary>
    /// <example>{ "text": "Mayor Ada Okafor", "start": 92, "end": 108 }</example>
    [JsonPropertyOrder(2)]
    public required MentionResponse? SpeakerMention { get; init; }

    /// <summary>The words that mark the saying.</summary>
    [JsonPropertyOrder(2)]
    public required MentionResponse? Cue { get; init; }

    /// <summary>The outlet that carried the quote ("as per AP").</summary>
    [JsonPropertyOrder(2)]
    public required ReportedByResponse? ReportedBy { get; init; }

    /// <summary>How the quote was linked to its speaker.</summary>
    [JsonPropertyOrder(2)]
    public required AttributionResponse Attribution { get; init; }
}

/// <summary>A stored quote.</summary>
internal sealed record QuoteResponse : QuoteContent, IVersioned
{
    string? IVersioned.Tag => EntityTag.Of(Id, Version, SpeakerEdits);

    DateTime? IVersioned.LastModified => LastModified;

    /// <summary>How often the speaker was edited.</summary>
    internal int SpeakerEdits { get; init; }

    /// <summary>When the quote or its speaker was changed last.</summary>
    internal DateTime LastModified { get; init; }

    /// <example>1</example>
    [JsonPropertyOrder(-3)]
    public required long Id { get; init; }

    /// <example>1</example>
    [JsonPropertyOrder(-2)]
    public required long ArticleId { get; init; }

    /// <example>2</example>
    [JsonPropertyOrder(-1)]
    public required long SectionId { get; init; }

    /// <summary>Null where the text does not tell who said it, or not clearly enough.</summary>
    [JsonPropertyOrder(1)]
    public required SpeakerReference? Speaker { get; init; }

    /// <summary>Whether somebody corrected it by hand; parsing again keeps it.</summary>
    /// <example>false</example>
    [JsonPropertyOrder(3)]
    public required bool Locked { get; init; }

    /// <example>1</example>
    [JsonPropertyOrder(3)]
    public required int Version { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    [JsonPropertyOrder(3)]
    public required DateTime CreatedAt { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    [JsonPropertyOrder(3)]
    public required DateTime UpdatedAt { get; init; }

    [JsonPropertyOrder(3)]
    public required QuoteLinks Links { get; init; }

    /// <summary>What a correction did beyond the request, such as a new speaker; absent where there is nothing to say.</summary>
    /// <example>null</example>
    [JsonPropertyOrder(3)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Warnings { get; init; }
}

/// <summary>A quote of a text that is not stored.</summary>
internal sealed record ParsedQuoteResponse : QuoteContent
{
    /// <summary>Null where the text does not tell who said it, or not clearly enough.</summary>
    [JsonPropertyOrder(1)]
    public required SpeakerName? Speaker { get; init; }
}

/// <summary>Who said it.</summary>
internal sealed record SpeakerReference
{
    /// <example>1</example>
    public required long Id { get; init; }

    /// <example>Ada Okafor</example>
    public required string Name { get; init; }
}

/// <summary>Who said it, in a text that is not stored.</summary>
internal sealed record SpeakerName
{
    /// <example>Ada Okafor</example>
    public required string Name { get; init; }
}

/// <summary>The outlet that carried a quote.</summary>
internal sealed record ReportedByResponse
{
    /// <summary>Its canonical name.</summary>
    /// <example>Associated Press</example>
    public required string Name { get; init; }

    /// <summary>The words in the text; null where a client named the outlet.</summary>
    /// <example>AP</example>
    public required string? Text { get; init; }

    /// <example>122</example>
    public required int? Start { get; init; }

    /// <example>124</example>
    public required int? End { get; init; }
}

/// <summary>How a quote was linked to its speaker.</summary>
internal sealed record AttributionResponse
{
    public required AttributionStatus Status { get; init; }

    /// <summary>The rule that made the link.</summary>
    /// <example>post-posed-tag</example>
    public required string Rule { get; init; }

    /// <summary>How sure the rule is, from 0 to 1.</summary>
    /// <example>0.97</example>
    public required double Confidence { get; init; }

    /// <summary>Possible speakers, best first, where the status is `ambiguous`; who did not say it, where it is `denied`.</summary>
    /// <example>[]</example>
    public required IReadOnlyList<string> Candidates { get; init; }
}

/// <summary>Where a quote and what belongs to it are.</summary>
internal sealed record QuoteLinks
{
    /// <example>/api/v1/quotes/1</example>
    public required string Self { get; init; }

    /// <example>/api/v1/quotes/1/context</example>
    public required string Context { get; init; }

    /// <example>/api/v1/articles/1</example>
    public required string Article { get; init; }

    /// <summary>Null where there is no speaker.</summary>
    /// <example>/api/v1/speakers/1</example>
    public required string? Speaker { get; init; }
}
