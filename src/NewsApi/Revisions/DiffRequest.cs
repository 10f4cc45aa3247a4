using FluentValidation;

namespace NewsApi.Revisions;

/// <summary>The revisions to compare.</summary>
internal sealed record DiffRequest
{
    /// <summary>The number of a revision; default: the one before `to`.</summary>
    public int? From { get; init; }

    /// <summary>The number of a revision; default: the current one.</summary>
    public int? To { get; init; }

    /// <summary>Names the revisions that the client asked for.</summary>
    internal string Describe() => (From, To) switch
    {
        ({ } from, { } to) => $"revisions {from} and {to}",
        ({ } from, null) => $"revision {from}",
        (null, { } to) => $"revision {to}",
        _ => "revision",
    };
}

internal sealed class DiffRequestValidator : AbstractValidator<DiffRequest>
{
    public DiffRequestValidator()
    {
        RuleFor(diff => diff.From).GreaterThanOrEqualTo(1);
        RuleFor(diff => diff.To).GreaterThanOrEqualTo(1);
    }
}
