using FluentValidation;

namespace NewsApi.Revisions;

/// <summary>The revisions to compare.</summary>
internal sealed record DiffRequest
{
    /// <summary>The number of a revision; default: the one before `to`.</summary>
    public int? From { get; init; }

    /// <summary>The number of a revision; default: the current one.</summary>
    public int? To { get; init; }
}

internal sealed class DiffRequestValidator : AbstractValidator<DiffRequest>
{
    public DiffRequestValidator()
    {
        RuleFor(diff => diff.From).GreaterThanOrEqualTo(1);
        RuleFor(diff => diff.To).GreaterThanOrEqualTo(1);
    }
}
