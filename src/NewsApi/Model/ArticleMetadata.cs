using System.ComponentModel.DataAnnotations;

namespace NewsApi.Model;

/// <summary>
/// The metadata of an article that is stored as the client gives it. Each member is declared here and nowhere else: requests,
/// responses and the entity inherit it; patches, revisions, CSV columns, validators and the schema read it from this type.
/// </summary>
internal abstract record ArticleMetadata
{
    public const int BylineMaxLength = 300;
    public const int DatelineMaxLength = 200;
    public const int SourceMaxLength = 200;
    public const int UrlMaxLength = 2000;
    public const int ExternalIdMaxLength = 200;
    // RFC 5646, section 4.4.1: room for every well-formed tag without private use.
    public const int LanguageMaxLength = 35;
    public const int CopyrightMaxLength = 500;

    /// <summary>The author, as printed; found in the text if it is not given.</summary>
    /// <example>By Ruth Lind</example>
    [MaxLength(BylineMaxLength)]
    public string? Byline { get; init; }

    /// <summary>The place (and date) at the beginning, as printed; found in the text if it is not given.</summary>
    /// <example>PORT ELLEN</example>
    [MaxLength(DatelineMaxLength)]
    public string? Dateline { get; init; }

    /// <summary>The outlet that published the article.</summary>
    /// <example>Harbour Post</example>
    [MaxLength(SourceMaxLength)]
    public string? Source { get; init; }

    /// <summary>The web page of the article: an absolute http or https address.</summary>
    /// <example>https://harbourpost.example/bridge</example>
    [MaxLength(UrlMaxLength)]
    public string? Url { get; init; }

    /// <summary>The id in the system of the source.</summary>
    /// <example>hp-2041</example>
    [MaxLength(ExternalIdMaxLength)]
    public string? ExternalId { get; init; }

    /// <summary>The language, as a BCP 47 tag; found in the text if not given.</summary>
    /// <example>en</example>
    [MaxLength(LanguageMaxLength)]
    public string? Language { get; init; }

    /// <summary>The copyright notice, as printed.</summary>
    /// <example>© 2026 Harbour Post</example>
    [MaxLength(CopyrightMaxLength)]
    public string? Copyright { get; init; }
}
