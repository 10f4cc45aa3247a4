using FluentValidation;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Articles;

internal sealed class ArticleRequestValidator : AbstractValidator<ArticleRequest>
{
    public ArticleRequestValidator()
    {
        // An empty text is well-formed: the answer is 422, not 400.
        RuleFor(request => request.Text).NotNull();
        Include(new ArticleMetadataRules());
        RuleFor(request => request.Tags).Must(tags => tags is null || tags.Count <= Article.TagsMaxCount)
            .WithMessage($"At most {Article.TagsMaxCount} tags.");
        RuleForEach(request => request.Tags).NotEmpty().MaximumLength(Article.TagMaxLength);
    }
}

internal sealed class ArticleMetadataValidator : AbstractValidator<ArticleMetadata>
{
    public ArticleMetadataValidator()
    {
        Include(new ArticleMetadataRules());
        RuleFor(metadata => metadata.Tags)
            .Must(tags => (tags ?? "").Split(',').Length <= Article.TagsMaxCount)
            .WithMessage($"At most {Article.TagsMaxCount} tags.")
            .Must(tags => (tags ?? "").Split(',').All(tag => tag.Trim().Length <= Article.TagMaxLength))
            .WithMessage($"A tag has at most {Article.TagMaxLength} characters.");
    }
}

/// <summary>What holds for an article's metadata, whether it comes in the body or in the query.</summary>
internal sealed class ArticleMetadataRules : AbstractValidator<IArticleMetadata>
{
    public ArticleMetadataRules()
    {
        RuleFor(article => article.Headline).MaximumLength(Article.HeadlineMaxLength);
        RuleFor(article => article.Byline).MaximumLength(Article.BylineMaxLength);
        RuleFor(article => article.Dateline).MaximumLength(Article.DatelineMaxLength);
        RuleFor(article => article.Source).MaximumLength(Article.SourceMaxLength);
        RuleFor(article => article.Url).MaximumLength(Article.UrlMaxLength)
            .Must(IsWebAddress).WithMessage("Must be an absolute http or https address.");
        RuleFor(article => article.ExternalId).MaximumLength(Article.ExternalIdMaxLength);
        RuleFor(article => article.Language).MaximumLength(Article.LanguageMaxLength)
            .Must(language => string.IsNullOrEmpty(language) || LanguageTags.IsWellFormed(language))
            .WithMessage("Must be a BCP 47 language tag, such as en or pt-BR.");
        RuleFor(article => article.PublishedAt).Timestamp();
    }

    private static bool IsWebAddress(string? url) =>
        string.IsNullOrEmpty(url)
        || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
}
