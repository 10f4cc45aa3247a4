using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Reflection;
using FluentValidation;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Articles;

internal sealed class ArticleRequestValidator : AbstractValidator<ArticleRequest>
{
    public ArticleRequestValidator()
    {
        // An empty text is valid JSON: the response is 422, not 400.
        RuleFor(request => request.Text).NotNull();
        Include(new ArticleMetadataRequestValidator());
        RuleFor(request => request.Tags).Must(tags => tags is null || tags.Count <= Article.TagsMaxCount)
            .WithMessage($"The number of tags exceeds the limit of {Article.TagsMaxCount}.");
        RuleForEach(request => request.Tags).NotEmpty().MaximumLength(Article.TagMaxLength).NoControlCharacters();
    }
}

internal sealed class ArticleQueryValidator : AbstractValidator<ArticleQuery>
{
    public ArticleQueryValidator()
    {
        Include(new ArticleMetadataRequestValidator());
        RuleFor(query => query.Tags)
            .Must(tags => (tags ?? "").Split(',').Length <= Article.TagsMaxCount)
            .WithMessage($"The number of tags exceeds the limit of {Article.TagsMaxCount}.")
            .Must(tags => (tags ?? "").Split(',').All(tag => tag.Trim().Length <= Article.TagMaxLength))
            .WithMessage($"A tag exceeds the limit of {Article.TagMaxLength} characters.");
        RuleForEach(query => query.TagList).NoControlCharacters().OverridePropertyName("tags");
    }
}

/// <summary>The rules for an article's metadata, in the body and in the query.</summary>
internal sealed class ArticleMetadataRequestValidator : AbstractValidator<ArticleMetadataRequest>
{
    // As printed: they may have several lines. The others are names and keys.
    private static readonly string[] Printed = [nameof(Article.Byline), nameof(Article.Dateline), nameof(Article.Copyright)];

    public ArticleMetadataRequestValidator()
    {
        RuleFor(article => article.Headline).MaximumLength(Article.HeadlineMaxLength).NoneButLineBreaks();
        foreach (var member in ArticleMembers.Metadata)
        {
            var rule = RuleFor(Read(member)).MaximumLength(member.GetCustomAttribute<MaxLengthAttribute>()!.Length);
            _ = Printed.Contains(member.Name) ? rule.NoneButLineBreaks() : rule.NoControlCharacters();
        }

        RuleFor(article => article.Url).Must(IsWebAddress).WithMessage("Must be an absolute http or https address.");
        RuleFor(article => article.Language)
            .Must(language => string.IsNullOrEmpty(language) || LanguageTags.IsWellFormed(language))
            .WithMessage("Must be a BCP 47 language tag, such as en or pt-BR.");
        RuleFor(article => article.PublishedAt).Timestamp();
    }

    private static Expression<Func<ArticleMetadataRequest, string?>> Read(PropertyInfo member)
    {
        var article = Expression.Parameter(typeof(ArticleMetadataRequest), "article");
        return Expression.Lambda<Func<ArticleMetadataRequest, string?>>(Expression.Property(article, member), article);
    }

    private static bool IsWebAddress(string? url) =>
        string.IsNullOrEmpty(url)
        || (!url.Any(char.IsControl) && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
}
