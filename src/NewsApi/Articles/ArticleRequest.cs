using System.ComponentModel.DataAnnotations;
using System.Globalization;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>What a client may say about an article besides its text, in the body or in the query.</summary>
internal abstract record GivenMetadata : ArticleMetadata
{
    protected GivenMetadata()
    {
    }

    protected GivenMetadata(ArticleMetadata metadata)
        : base(metadata)
    {
    }

    /// <summary>The headline, where the text does not begin with it.</summary>
    /// <example>Harbour bridge to reopen</example>
    public string? Headline { get; init; }

    /// <summary>When it was published: a date or time in ISO 8601, UTC where it names no offset.</summary>
    /// <example>2026-02-04T09:30:00Z</example>
    public string? PublishedAt { get; init; }
}

/// <summary>An article to store.</summary>
internal sealed record ArticleRequest : GivenMetadata
{
    public ArticleRequest()
    {
    }

    private ArticleRequest(ArticleMetadata metadata)
        : base(metadata)
    {
    }

    /// <summary>The article itself, as printed; kept unchanged.</summary>
    [MaxLength(Article.TextMaxLength)]
    public string? Text { get; init; }

    /// <summary>Words to file it under.</summary>
    /// <example>["harbour", "council"]</example>
    [MaxLength(Article.TagsMaxCount)]
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Whether <see cref="Text"/> is a web page from which the article is still to be extracted.</summary>
    internal bool IsPage { get; init; }

    /// <summary>The request that makes an article what it is, with its text and tags loaded.</summary>
    // What the parser found is not given: it is found again.
    public static ArticleRequest Of(Article stored) => new(stored)
    {
        Text = stored.Body.Text,
        Headline = stored.Given.HasFlag(GivenMembers.Headline) ? stored.Headline : null,
        Byline = stored.Given.HasFlag(GivenMembers.Byline) ? stored.Byline : null,
        Dateline = stored.Given.HasFlag(GivenMembers.Dateline) ? stored.Dateline : null,
        PublishedAt = stored.PublishedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        Tags = stored.TagNames(),
    };

    /// <summary>The same article with the metadata of the query, which only a text body has.</summary>
    public ArticleRequest With(ArticleQuery query)
    {
        var article = this with { Tags = query.TagList ?? Tags };
        foreach (var member in typeof(GivenMetadata).GetProperties())
        {
            member.SetValue(article, member.GetValue(query) ?? member.GetValue(this));
        }

        return article;
    }
}

/// <summary>The metadata of an article whose text is the body.</summary>
internal sealed record ArticleQuery : GivenMetadata
{
    /// <summary>Words to file it under: a comma list.</summary>
    public string? Tags { get; init; }

    internal IReadOnlyList<string>? TagList =>
        Tags?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
