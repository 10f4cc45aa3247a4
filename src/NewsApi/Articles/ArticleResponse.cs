using System.Text.Json.Serialization;
using NewsApi.Http;
using NewsApi.Quotes;
using NewsApi.Revisions;

namespace NewsApi.Articles;

/// <summary>What every representation of an article says.</summary>
internal abstract record ArticleContent
{
    /// <summary>The headline; where the text has none, one cut from its lead.</summary>
    /// <example>Harbour bridge to reopen</example>
    [JsonPropertyOrder(-2)]
    public required string Headline { get; init; }

    /// <summary>Whether the headline was cut from the lead.</summary>
    /// <example>false</example>
    public required bool HeadlineIsDerived { get; init; }

    /// <summary>Who wrote it, as printed.</summary>
    /// <example>By Ruth Lind</example>
    public required string? Byline { get; init; }

    /// <summary>The place (and date) that opens it, as printed.</summary>
    /// <example>PORT ELLEN</example>
    public required string? Dateline { get; init; }

    /// <summary>The first paragraph.</summary>
    /// <example>The council voted on Monday to reopen the harbour bridge.</example>
    public required string Lead { get; init; }

    /// <summary>The outlet that published it.</summary>
    /// <example>Harbour Post</example>
    public required string? Source { get; init; }

    /// <example>https://harbourpost.example/bridge</example>
    public required string? Url { get; init; }

    /// <summary>Its id in the source's own system.</summary>
    /// <example>hp-2041</example>
    public required string? ExternalId { get; init; }

    /// <summary>A BCP 47 tag.</summary>
    /// <example>en</example>
    public required string? Language { get; init; }

    /// <summary>When it was published (UTC).</summary>
    /// <example>2026-02-04T09:30:00Z</example>
    public required DateTime? PublishedAt { get; init; }

    /// <example>["harbour", "council"]</example>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <example>19</example>
    public required int WordCount { get; init; }

    /// <summary>Whole minutes at 238 words a minute.</summary>
    /// <example>1</example>
    public required int ReadingMinutes { get; init; }

    /// <summary>Changes whenever the parser may read the same text differently.</summary>
    [JsonPropertyOrder(2)]
    public required string ParserVersion { get; init; }

    /// <summary>SHA-256 of the text with white space folded: equal for duplicates.</summary>
    /// <example>9f2c1f0c5a4f7a5e0c1ad8c8b5a3f6f0c1f4d2a9b8e7c6d5f4e3d2c1b0a99887</example>
    [JsonPropertyOrder(2)]
    public required string ContentHash { get; init; }
}

/// <summary>An article as lists have it.</summary>
internal sealed record ArticleSummary : ArticleContent
{
    /// <example>1</example>
    [JsonPropertyOrder(-3)]
    public required long Id { get; init; }

    /// <example>1</example>
    [JsonPropertyOrder(1)]
    public required int QuoteCount { get; init; }

    /// <summary>Grows by one with every change.</summary>
    /// <example>1</example>
    [JsonPropertyOrder(1)]
    public required int Version { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    [JsonPropertyOrder(3)]
    public required DateTime CreatedAt { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    [JsonPropertyOrder(3)]
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Since when it has been in the trash; only where it is.</summary>
    /// <example>null</example>
    [JsonPropertyOrder(3)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTime? DeletedAt { get; init; }

    [JsonPropertyOrder(3)]
    public required ArticleLinks Links { get; init; }

    /// <summary>Only where `include` asks for it.</summary>
    /// <example>The council voted on Monday to reopen the harbour bridge. "It is safe again," Mayor Ada Okafor said.</example>
    [JsonPropertyOrder(4)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    /// <summary>Only where `include` asks for them.</summary>
    [JsonPropertyOrder(4)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SectionResponse>? Sections { get; init; }

    /// <summary>Only where `include` asks for them; in text order.</summary>
    [JsonPropertyOrder(4)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<QuoteResponse>? Quotes { get; init; }
}

/// <summary>An article with its text, sections and quotes.</summary>
internal sealed record ArticleResponse : ArticleContent, IVersioned
{
    string? IVersioned.Tag => EntityTag.Of(Id, Version);

    DateTime? IVersioned.LastModified => UpdatedAt;

    /// <example>1</example>
    [JsonPropertyOrder(-3)]
    public required long Id { get; init; }

    /// <summary>The text as posted. All offsets are UTF-16 code units into it.</summary>
    /// <example>The council voted on Monday to reopen the harbour bridge. "It is safe again," Mayor Ada Okafor said.</example>
    [JsonPropertyOrder(1)]
    public required string Text { get; init; }

    [JsonPropertyOrder(1)]
    public required IReadOnlyList<SectionResponse> Sections { get; init; }

    /// <summary>In text order.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<QuoteResponse> Quotes { get; init; }

    /// <summary>Grows by one with every change.</summary>
    /// <example>1</example>
    [JsonPropertyOrder(1)]
    public required int Version { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    [JsonPropertyOrder(3)]
    public required DateTime CreatedAt { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    [JsonPropertyOrder(3)]
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Which of its revisions this is; only where the article is shown as it was.</summary>
    [JsonPropertyOrder(3)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RevisionSummary? Revision { get; init; }

    [JsonPropertyOrder(3)]
    public required ArticleLinks Links { get; init; }
}

/// <summary>What would be stored, and what looked odd.</summary>
internal sealed record ParsedArticleResponse : ArticleContent
{
    /// <summary>The text as posted. All offsets are UTF-16 code units into it.</summary>
    /// <example>The council voted on Monday to reopen the harbour bridge. "It is safe again," Mayor Ada Okafor said.</example>
    [JsonPropertyOrder(1)]
    public required string Text { get; init; }

    [JsonPropertyOrder(1)]
    public required IReadOnlyList<SectionContent> Sections { get; init; }

    /// <summary>In text order.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<ParsedQuoteResponse> Quotes { get; init; }

    /// <summary>What looked odd in the text; never an error.</summary>
    [JsonPropertyOrder(3)]
    public required IReadOnlyList<DiagnosticResponse> Diagnostics { get; init; }
}

/// <summary>Where the parts of an article are.</summary>
internal sealed record ArticleLinks
{
    /// <example>/api/v1/articles/1</example>
    public required string Self { get; init; }

    /// <example>/api/v1/articles/1/text</example>
    public required string Text { get; init; }

    /// <example>/api/v1/articles/1/sections</example>
    public required string Sections { get; init; }

    /// <example>/api/v1/articles/1/quotes</example>
    public required string Quotes { get; init; }

    /// <example>/api/v1/articles/1/revisions</example>
    public required string Revisions { get; init; }
}
