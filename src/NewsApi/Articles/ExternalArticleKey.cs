using FluentValidation;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>Identifies an article by its source and the id that the source gave it.</summary>
internal sealed record ExternalArticleKey
{
    /// <summary>The outlet that published it.</summary>
    public string Source { get; init; } = "";

    /// <summary>Its id in the source's own system.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>Returns the request with this source and external id.</summary>
    public ArticleRequest ApplyTo(ArticleRequest article) => article with { Source = Source, ExternalId = ExternalId };
}

internal sealed class ExternalArticleKeyValidator : AbstractValidator<ExternalArticleKey>
{
    public ExternalArticleKeyValidator()
    {
        RuleFor(address => address.Source).NotEmpty().MaximumLength(Article.SourceMaxLength).NoControlCharacters();
        RuleFor(address => address.ExternalId).NotEmpty().MaximumLength(Article.ExternalIdMaxLength).NoControlCharacters();
    }
}
