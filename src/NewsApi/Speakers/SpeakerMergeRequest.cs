using FluentValidation;

namespace NewsApi.Speakers;

/// <summary>Which speakers are merged into another.</summary>
internal sealed record SpeakerMergeRequest
{
    public const int MaxCount = 100;

    /// <summary>Their ids. One that was merged before stands for the speaker that it was merged into.</summary>
    /// <example>[2, 3]</example>
    public IReadOnlyList<long>? From { get; init; }
}

internal sealed class SpeakerMergeRequestValidator : AbstractValidator<SpeakerMergeRequest>
{
    public SpeakerMergeRequestValidator()
    {
        RuleFor(merge => merge.From).NotEmpty()
            .Must(ids => ids is null || ids.Count <= SpeakerMergeRequest.MaxCount)
            .WithMessage($"At most {SpeakerMergeRequest.MaxCount} ids.");
        RuleForEach(merge => merge.From).GreaterThan(0);
    }
}
