using System.ComponentModel.DataAnnotations;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>What a client may say about an article besides its text.</summary>
internal interface IArticleMetadata
{
    string? Headline { get; }

    string? Byline { get; }

    string? Dateline { get; }

    string? Source { get; }

    string? Url { get; }

    string? ExternalId { get; }

    string? Language { get; }

    string? PublishedAt { get; }

    IReadOnlyList<string>? TagList { get; }
}

/// <summary>An article to store.</summary>
internal sealed record ArticleRequest : IArticleMetadata
{
    /// <summary>The article itself, as printed; kept unchanged.</summary>
    /// <example>The council voted on Monday to reopen the harbour bridge. "It is safe again," Mayor Ada Okafor said.</example>
    [MaxLength(Article.TextMaxLength)]
    public string? Text { get; init; }

    /// <summary>The headline, where the text does not begin with it.</summary>
    /// <example>Harbour bridge to reopen</example>
    public string? Headline { get; init; }

    /// <summary>Who wrote it, as printed; found in the text where absent.</summary>
    /// <example>By Ruth Lind</example>
    public string? Byline { get; init; }

    /// <summary>The place (and date) that opens it, as printed; found in the text where absent.</summary>
    /// <example>PORT ELLEN</example>
    public string? Dateline { get; init; }

    /// <summary>The outlet that published it.</summary>
    /// <example>Harbour Post</example>
    public string? Source { get; init; }

    /// <summary>Where it was published: an absolute http or https address.</summary>
    /// <example>https://harbourpost.example/bridge</example>
    public string? Url { get; init; }

    /// <summary>Its id in the source's own system.</summary>
    /// <example>hp-2041</example>
    public string? ExternalId { get; init; }

    /// <summary>Its language, as a BCP 47 tag.</summary>
    /// <example>en</example>
    public string? Language { get; init; }

    /// <summary>When it was published: a date or time in ISO 8601, UTC where it names no offset.</summary>
    /// <example>2026-02-04T09:30:00Z</example>
    public string? PublishedAt { get; init; }

    /// <summary>Words to file it under.</summary>
    /// <example>["harbour", "council"]</example>
    [MaxLength(Article.TagsMaxCount)]
    public IReadOnlyList<string>? Tags { get; init; }

    IReadOnlyList<string>? IArticleMetadata.TagList => Tags;

    /// <summary>The same article with what the query says of it; only a text body comes with one.</summary>
    public ArticleRequest With(ArticleMetadata metadata) => this with
    {
        Headline = metadata.Headline ?? Headline,
        Byline = metadata.Byline ?? Byline,
        Source = metadata.Source ?? Source,
        Url = metadata.Url ?? Url,
        ExternalId = metadata.ExternalId ?? ExternalId,
        Language = metadata.Language ?? Language,
        PublishedAt = metadata.PublishedAt ?? PublishedAt,
        Tags = ((IArticleMetadata)metadata).TagList ?? Tags,
    };
}

/// <summary>What the query says of an article whose text is the body.</summary>
internal sealed record ArticleMetadata : IArticleMetadata
{
    /// <summary>The headline, where the text does not begin with it.</summary>
    public string? Headline { get; init; }

    /// <summary>Who wrote it, as printed.</summary>
    public string? Byline { get; init; }

    /// <summary>The outlet that published it.</summary>
    public string? Source { get; init; }

    /// <summary>Where it was published: an absolute http or https address.</summary>
    public string? Url { get; init; }

    /// <summary>Its id in the source's own system.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Its language, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>When it was published: a date or time in ISO 8601, UTC where it names no offset.</summary>
    public string? PublishedAt { get; init; }

    /// <summary>Words to file it under: a comma list.</summary>
    public string? Tags { get; init; }

    string? IArticleMetadata.Dateline => null;

    IReadOnlyList<string>? IArticleMetadata.TagList =>
        Tags?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What to do with an article that is stored already.</summary>
internal enum OnDuplicate
{
    /// <summary>Answer 409 with a link to it.</summary>
    Reject,

    /// <summary>Answer the one that is stored.</summary>
    Return,

    /// <summary>Store another.</summary>
    Create,
}
