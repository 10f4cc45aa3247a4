using FluentValidation;

namespace NewsApi.Articles;

/// <summary>What is to change of an article (RFC 7396): members that are absent stay, null clears.</summary>
internal sealed record ArticlePatch
{
    /// <summary>The members as given; those absent and those cleared are null.</summary>
    public required ArticleRequest Values { get; init; }

    /// <summary>The names of the members that are given.</summary>
    public required IReadOnlySet<string> Members { get; init; }

    /// <summary>An article with the change made.</summary>
    public ArticleRequest ApplyTo(ArticleRequest article) => new()
    {
        Text = Has("text") ? Values.Text : article.Text,
        Headline = Has("headline") ? Values.Headline : article.Headline,
        Byline = Has("byline") ? Values.Byline : article.Byline,
        Dateline = Has("dateline") ? Values.Dateline : article.Dateline,
        Source = Has("source") ? Values.Source : article.Source,
        Url = Has("url") ? Values.Url : article.Url,
        ExternalId = Has("externalId") ? Values.ExternalId : article.ExternalId,
        Language = Has("language") ? Values.Language : article.Language,
        PublishedAt = Has("publishedAt") ? Values.PublishedAt : article.PublishedAt,
        Tags = Has("tags") ? Values.Tags : article.Tags,
    };

    public bool Has(string member) => Members.Contains(member);
}

internal sealed class ArticlePatchValidator : AbstractValidator<ArticlePatch>
{
    private static readonly ArticleRequestValidator Rules = new();

    public ArticlePatchValidator() => RuleFor(patch => patch).Custom((patch, context) =>
    {
        foreach (var error in Rules.Validate(patch.Values).Errors.Where(error => patch.Has(error.PropertyName.Split('[')[0])))
        {
            context.AddFailure(error.PropertyName, error.ErrorMessage);
        }
    });
}
