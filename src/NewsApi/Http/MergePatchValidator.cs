using FluentValidation;

namespace NewsApi.Http;

/// <summary>The rules of a resource, for those of its members that a merge patch names.</summary>
internal abstract class MergePatchValidator<TPatch, T> : AbstractValidator<TPatch>
    where TPatch : MergePatch<T>
    where T : class
{
    protected MergePatchValidator(IValidator<T> rules) => RuleFor(patch => patch).Custom((patch, context) =>
    {
        foreach (var error in rules.Validate(patch.Values).Errors.Where(error => patch.Has(error.PropertyName.Split('[', '.')[0])))
        {
            context.AddFailure(error.PropertyName, error.ErrorMessage);
        }
    });
}
