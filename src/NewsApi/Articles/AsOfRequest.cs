using FluentValidation;
using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>The time as of which a resource is read.</summary>
internal sealed record AsOfRequest
{
    /// <summary>Shows the state at this time, or at the beginning of this day (ISO 8601, UTC unless an offset is given).</summary>
    public string? AsOf { get; init; }
}

/// <summary>The revision whose text is read.</summary>
internal sealed record RevisionRequest
{
    /// <summary>The number of a revision; default: the current one.</summary>
    public int? Revision { get; init; }
}

internal sealed class AsOfRequestValidator : AbstractValidator<AsOfRequest>
{
    public AsOfRequestValidator() => RuleFor(request => request.AsOf).Timestamp();
}

internal sealed class RevisionRequestValidator : AbstractValidator<RevisionRequest>
{
    public RevisionRequestValidator() => RuleFor(request => request.Revision).GreaterThanOrEqualTo(1);
}
