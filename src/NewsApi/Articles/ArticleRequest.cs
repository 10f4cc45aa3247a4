using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>The metadata of an article that a client can set, in the body or in the query.</summary>
internal abstract record ArticleMetadataRequest : ArticleMetadata
{
    protected ArticleMetadataRequest()
    {
    }

    protected ArticleMetadataRequest(ArticleMetadata metadata)
        : base(metadata)
    {
    }

    /// <summary>The headline; needed only if the text does not begin with it.</summary>
    /// <example>Harbour bridge to reopen</example>
    public string? Headline { get; init; }

    /// <summary>When it was published: a date or time in ISO 8601, UTC unless an offset is given.</summary>
    /// <example>2026-02-04T09:30:00Z</example>
    public string? PublishedAt { get; init; }
}

/// <summary>An article to store.</summary>
internal sealed record ArticleRequest : ArticleMetadataRequest
{
    public ArticleRequest()
    {
    }

    private ArticleRequest(ArticleMetadata metadata)
        : base(metadata)
    {
    }

    /// <summary>The text of the article, as printed; stored unchanged.</summary>
    [MaxLength(Article.TextMaxLength)]
    public string? Text { get; init; }

    /// <summary>The tags of the article.</summary>
    /// <example>["harbour", "council"]</example>
    [MaxLength(Article.TagsMaxCount)]
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Whether <see cref="Text"/> is a web page from which the article has yet to be extracted.</summary>
    internal bool IsPage { get; init; }

    /// <summary>Whether it is the line of an export, whose members may be what the parser found.</summary>
    internal bool IsExport { get; set; }

    /// <summary>The corrections of an exported article, which only an import reads.</summary>
    internal JsonElement? Corrections { get; set; }

    /// <summary>Returns the request that would produce a stored article, whose text and tags are loaded.</summary>
    // Members that the parser found are null: it finds them again.
    public static ArticleRequest Of(Article stored) => new(stored)
    {
        Text = stored.Body.Text,
        Headline = stored.Given.HasFlag(GivenMembers.Headline) ? stored.Headline : null,
        Byline = stored.Given.HasFlag(GivenMembers.Byline) ? stored.Byline : null,
        Dateline = stored.Given.HasFlag(GivenMembers.Dateline) ? stored.Dateline : null,
        Language = stored.Given.HasFlag(GivenMembers.LanguageIsFound) ? null : stored.Language,
        PublishedAt = stored.PublishedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        Tags = stored.TagNames(),
    };

    /// <summary>Adds metadata that the article itself does not have.</summary>
    public ArticleRequest WithDefaults(ArticleMetadataRequest defaults) => WithMetadata(this, defaults);

    /// <summary>Adds the metadata of the query, which accompanies a text or HTML body.</summary>
    public ArticleRequest With(ArticleQuery query) => WithMetadata(query, this) with { Tags = query.TagList ?? Tags };

    private ArticleRequest WithMetadata(ArticleMetadataRequest first, ArticleMetadataRequest second)
    {
        var article = this with { };
        foreach (var member in typeof(ArticleMetadataRequest).GetProperties())
        {
            member.SetValue(article, member.GetValue(first) ?? member.GetValue(second));
        }

        return article;
    }
}

/// <summary>The metadata of an article whose text is the body.</summary>
internal sealed record ArticleQuery : ArticleMetadataRequest
{
    /// <summary>The tags of the article: a comma list.</summary>
    public string? Tags { get; init; }

    internal IReadOnlyList<string>? TagList =>
        Tags?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
