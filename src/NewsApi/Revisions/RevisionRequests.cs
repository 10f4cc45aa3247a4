using FluentValidation;
using NewsApi.Http;

namespace NewsApi.Revisions;

/// <summary>At what time a resource is wanted.</summary>
internal sealed record AsOfRequest
{
    /// <summary>As it was at this time, or at the beginning of this day (ISO 8601, UTC where it names no offset).</summary>
    public string? AsOf { get; init; }
}

/// <summary>In which state a text is wanted.</summary>
internal sealed record RevisionRequest
{
    /// <summary>The number of a revision; the present one unless given.</summary>
    public int? Revision { get; init; }
}

/// <summary>Which revisions are compared.</summary>
internal sealed record DiffRequest
{
    /// <summary>The number of a revision; the one before `to` unless given.</summary>
    public int? From { get; init; }

    /// <summary>The number of a revision; the present one unless given.</summary>
    public int? To { get; init; }
}

internal sealed class AsOfRequestValidator : AbstractValidator<AsOfRequest>
{
    public AsOfRequestValidator() => RuleFor(request => request.AsOf).Timestamp();
}

internal sealed class RevisionRequestValidator : AbstractValidator<RevisionRequest>
{
    public RevisionRequestValidator() => RuleFor(request => request.Revision).GreaterThanOrEqualTo(1);
}

internal sealed class DiffRequestValidator : AbstractValidator<DiffRequest>
{
    public DiffRequestValidator()
    {
        RuleFor(diff => diff.From).GreaterThanOrEqualTo(1);
        RuleFor(diff => diff.To).GreaterThanOrEqualTo(1);
    }
}
