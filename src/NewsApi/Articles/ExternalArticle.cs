using FluentValidation;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>An article by what its source calls it.</summary>
internal sealed record ExternalArticle
{
    /// <summary>The outlet that published it.</summary>
    public string Source { get; init; } = "";

    /// <summary>Its id in the source's own system.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>The same article under this name.</summary>
    public ArticleRequest Of(ArticleRequest article) => article with { Source = Source, ExternalId = ExternalId };
}

internal sealed class ExternalArticleValidator : AbstractValidator<ExternalArticle>
{
    public ExternalArticleValidator()
    {
        RuleFor(address => address.Source).NotEmpty().MaximumLength(Article.SourceMaxLength);
        RuleFor(address => address.ExternalId).NotEmpty().MaximumLength(Article.ExternalIdMaxLength);
    }
}
