using FluentValidation;

namespace NewsApi.Articles;

/// <summary>Changes to an article (RFC 7396): a member that is absent stays, null clears it.</summary>
internal sealed record ArticlePatch
{
    /// <summary>The members as given; those absent and those cleared are null.</summary>
    public required ArticleRequest Values { get; init; }

    /// <summary>The names of the members that are given.</summary>
    public required IReadOnlySet<string> Members { get; init; }

    /// <summary>The article with the changes made.</summary>
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
