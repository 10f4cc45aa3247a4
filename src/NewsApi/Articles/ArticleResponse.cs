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

    /// <summary>The headline; if the text has none, the beginning of its lead.</summary>
    /// <example>Harbour bridge to reopen</example>
    [JsonPropertyOrder(-2)]
    public string Headline { get; init; }

    /// <summary>Whether the headline was derived from the lead.</summary>
    /// <example>false</example>
    [JsonPropertyOrder(-2)]
    public bool HeadlineIsDerived { get; init; }

    /// <summary>The first paragraph.</summary>
    /// <example>The council voted on Monday to reopen the harbour bridge.</example>
    [JsonPropertyOrder(-2)]
    [JsonConverter(typeof(LongTextConverter))]
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

    /// <summary>The reading time in minutes, rounded up, at 238 words per minute.</summary>
    /// <example>1</example>
    [JsonPropertyOrder(1)]
    public int ReadingMinutes { get; init; }

    /// <summary>The version of the parser; another version may find other sections and quotes in the same text.</summary>
    /// <example>8</example>
    [JsonPropertyOrder(3)]
    public string ParserVersion { get; init; }

    /// <summary>SHA-256 of the text with white space folded: equal for duplicates.</summary>
    /// <example>9f2c1f0c5a4f7a5e0c1ad8c8b5a3f6f0c1f4d2a9b8e7c6d5f4e3d2c1b0a99887</example>
    [JsonPropertyOrder(3)]
    public string ContentHash { get; init; }
}

/// <summary>The members of every representation of a stored article.</summary>
internal abstract record StoredArticleContent : ArticleContent
{
    private protected StoredArticleContent(Article article)
        : base(article)
    {
        (Id, Version, Links) = (article.Id, article.Version, ArticleMapping.LinksOf(article.Id));
        (CreatedAt, UpdatedAt) = (article.CreatedAt, article.UpdatedAt);
    }

    /// <example>1</example>
    [JsonPropertyOrder(-3)]
    public long Id { get; init; }

    /// <summary>Grows by one with every change.</summary>
    /// <example>1</example>
    [JsonPropertyOrder(2)]
    public int Version { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    [JsonPropertyOrder(4)]
    public DateTime CreatedAt { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    [JsonPropertyOrder(4)]
    public DateTime UpdatedAt { get; init; }

    [JsonPropertyOrder(6)]
    public ArticleLinks Links { get; init; }
}

/// <summary>An article as an item of a list.</summary>
internal record ArticleSummary : StoredArticleContent
{
    internal ArticleSummary(Article article)
        : base(article)
    {
    }

    /// <example>1</example>
    [JsonPropertyOrder(2)]
    public required int QuoteCount { get; init; }

    /// <summary>When the article was moved to the trash; absent unless it is there.</summary>
    /// <example>null</example>
    [JsonPropertyOrder(5)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTime? DeletedAt { get; init; }

    /// <summary>Present if `include` contains `text`.</summary>
    [JsonPropertyOrder(7)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonConverter(typeof(LongTextConverter))]
    public string? Text { get; init; }

    /// <summary>Present if `include` contains `sections`.</summary>
    [JsonPropertyOrder(7)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SectionResponse>? Sections { get; init; }

    /// <summary>In text order; present if `include` contains `quotes`.</summary>
    [JsonPropertyOrder(7)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<QuoteResponse>? Quotes { get; init; }
}

/// <summary>An article with its text, sections and quotes.</summary>
internal sealed record ArticleResponse : StoredArticleContent, IVersioned
{
    internal ArticleResponse(Article article)
        : base(article)
    {
    }

    string? IVersioned.Tag => EntityTag.Of(Id, Version, Quotes.Sum(quote => (long)quote.SpeakerEdits));

    DateTime? IVersioned.LastModified => Quotes.Select(quote => quote.LastModified).Append(UpdatedAt).Max();

    /// <summary>The text as posted. All offsets are UTF-16 code units into it.</summary>
    [JsonPropertyOrder(2)]
    [JsonConverter(typeof(LongTextConverter))]
    public required string Text { get; init; }

    [JsonPropertyOrder(2)]
    public required IReadOnlyList<SectionResponse> Sections { get; init; }

    /// <summary>In text order.</summary>
    [JsonPropertyOrder(2)]
    public required IReadOnlyList<QuoteResponse> Quotes { get; init; }

    /// <summary>The revision; present in responses that show an article at an earlier time.</summary>
    [JsonPropertyOrder(5)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RevisionSummary? Revision { get; init; }
}

/// <summary>The article that would be stored, with diagnostics.</summary>
internal sealed record ParsedArticleResponse : ArticleContent
{
    internal ParsedArticleResponse(Article article)
        : base(article)
    {
    }

    /// <summary>The text as posted. All offsets are UTF-16 code units into it.</summary>
    [JsonPropertyOrder(2)]
    [JsonConverter(typeof(LongTextConverter))]
    public required string Text { get; init; }

    [JsonPropertyOrder(2)]
    public required IReadOnlyList<SectionContent> Sections { get; init; }

    /// <summary>In text order.</summary>
    [JsonPropertyOrder(2)]
    public required IReadOnlyList<ParsedQuoteResponse> Quotes { get; init; }

    /// <summary>Possible mistakes in the text; they do not prevent storing it.</summary>
    [JsonPropertyOrder(4)]
    public required IReadOnlyList<DiagnosticResponse> Diagnostics { get; init; }
}

/// <summary>Links to an article and its parts.</summary>
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
