using System.Text.Json.Serialization;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Quotes;

namespace NewsApi.Articles;

/// <summary>The members of every representation of an article.</summary>
internal abstract record ArticleContent : ArticleMetadata
{
    private protected ArticleContent(Article article)
        : base(article)
    {
        (Headline, HeadlineIsDerived, Lead) = (article.Headline, article.HeadlineIsDerived, article.Lead);
        (PublishedAt, Tags) = (article.PublishedAt, article.TagNames());
        (WordCount, ReadingMinutes) = (article.WordCount, ArticleMapping.ReadingMinutes(article.WordCount));
        (ParserVersion, ContentHash) = (article.ParserVersion, article.ContentHash);
    }

    /// <summary>The headline; where the text has none, one cut from its lead.</summary>
    /// <example>Harbour bridge to reopen</example>
    [JsonPropertyOrder(-2)]
    public string Headline { get; init; }

    /// <summary>Whether the headline was cut from the lead.</summary>
    /// <example>false</example>
    [JsonPropertyOrder(-2)]
    public bool HeadlineIsDerived { get; init; }

    /// <summary>The first paragraph.</summary>
    /// <example>The council voted on Monday to reopen the harbour bridge.</example>
    [JsonPropertyOrder(-2)]
    public string Lead { get; init; }

    /// <summary>When it was published (UTC).</summary>
    /// <example>2026-02-04T09:30:00Z</example>
    [JsonPropertyOrder(1)]
    public DateTime? PublishedAt { get; init; }

    /// <example>["harbour", "council"]</example>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<string> Tags { get; init; }

    /// <example>19</example>
    [JsonPropertyOrder(1)]
    public int WordCount { get; init; }

    /// <summary>Whole minutes at 238 words a minute.</summary>
    /// <example>1</example>
    [JsonPropertyOrder(1)]
    public int ReadingMinutes { get; init; }

    /// <summary>Changes whenever the parser may read the same text differently.</summary>
    [JsonPropertyOrder(3)]
    public string ParserVersion { get; init; }

    /// <summary>SHA-256 of the text with white space folded: equal for duplicates.</summary>
    /// <example>9f2c1f0c5a4f7a5e0c1ad8c8b5a3f6f0c1f4d2a9b8e7c6d5f4e3d2c1b0a99887</example>
    [JsonPropertyOrder(3)]
    public string ContentHash { get; init; }
}

/// <summary>An article as lists have it.</summary>
internal sealed record ArticleSummary : ArticleContent
{
    internal ArticleSummary(Article article)
        : base(article)
    {
    }

    /// <example>1</example>
    [JsonPropertyOrder(-3)]
    public required long Id { get; init; }

    /// <example>1</example>
    [JsonPropertyOrder(2)]
    public required int QuoteCount { get; init; }

    /// <summary>Grows by one with every change.</summary>
    /// <example>1</example>
    [JsonPropertyOrder(2)]
    public required int Version { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    [JsonPropertyOrder(4)]
    public required DateTime CreatedAt { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    [JsonPropertyOrder(4)]
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Since when it has been in the trash; only where it is.</summary>
    /// <example>null</example>
    [JsonPropertyOrder(4)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTime? DeletedAt { get; init; }

    [JsonPropertyOrder(4)]
    public required ArticleLinks Links { get; init; }

    /// <summary>Only where `include` asks for it.</summary>
    [JsonPropertyOrder(5)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    /// <summary>Only where `include` asks for them.</summary>
    [JsonPropertyOrder(5)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SectionResponse>? Sections { get; init; }

    /// <summary>Only where `include` asks for them; in text order.</summary>
    [JsonPropertyOrder(5)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<QuoteResponse>? Quotes { get; init; }
}

/// <summary>An article with its text, sections and quotes.</summary>
internal sealed record ArticleResponse : ArticleContent, IVersioned
{
    internal ArticleResponse(Article article)
        : base(article)
    {
    }

    string? IVersioned.Tag => EntityTag.Of(Id, Version);

    DateTime? IVersioned.LastModified => UpdatedAt;

    /// <example>1</example>
    [JsonPropertyOrder(-3)]
    public required long Id { get; init; }

    /// <summary>The text as posted. All offsets are UTF-16 code units into it.</summary>
    [JsonPropertyOrder(2)]
    public required string Text { get; init; }

    [JsonPropertyOrder(2)]
    public required IReadOnlyList<SectionResponse> Sections { get; init; }

    /// <summary>In text order.</summary>
    [JsonPropertyOrder(2)]
    public required IReadOnlyList<QuoteResponse> Quotes { get; init; }

    /// <summary>Grows by one with every change.</summary>
    /// <example>1</example>
    [JsonPropertyOrder(2)]
    public required int Version { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    [JsonPropertyOrder(4)]
    public required DateTime CreatedAt { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    [JsonPropertyOrder(4)]
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Which of its revisions this is; only where the article is shown as it was.</summary>
    [JsonPropertyOrder(4)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RevisionSummary? Revision { get; init; }

    [JsonPropertyOrder(4)]
    public required ArticleLinks Links { get; init; }
}

/// <summary>What would be stored, and what looked odd.</summary>
internal sealed record ParsedArticleResponse : ArticleContent
{
    internal ParsedArticleResponse(Article article)
        : base(article)
    {
    }

    /// <summary>The text as posted. All offsets are UTF-16 code units into it.</summary>
    [JsonPropertyOrder(2)]
    public required string Text { get; init; }

    [JsonPropertyOrder(2)]
    public required IReadOnlyList<SectionContent> Sections { get; init; }

    /// <summary>In text order.</summary>
    [JsonPropertyOrder(2)]
    public required IReadOnlyList<ParsedQuoteResponse> Quotes { get; init; }

    /// <summary>What looked odd in the text; never an error.</summary>
    [JsonPropertyOrder(4)]
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
