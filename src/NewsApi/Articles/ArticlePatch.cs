using FluentValidation;

namespace NewsApi.Articles;

/// <summary>A merge patch of an article (RFC 7396): an absent member is unchanged, null clears it.</summary>
internal sealed record ArticlePatch
{
    /// <summary>The values of the patch; absent and cleared members are null.</summary>
    public required ArticleRequest Values { get; init; }

    /// <summary>The names of the members that the patch contains.</summary>
    public required IReadOnlySet<string> Members { get; init; }

    /// <summary>Returns the article with the changes.</summary>
    public ArticleRequest ApplyTo(ArticleRequest article)
    {
        var changed = article with { };
        foreach (var member in typeof(ArticleRequest).GetProperties().Where(member => Has(ArticleMembers.NameOf(member))))
        {
            member.SetValue(changed, member.GetValue(Values));
        }

        return changed;
    }

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
