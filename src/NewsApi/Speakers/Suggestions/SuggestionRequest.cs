using FluentValidation;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Speakers.Suggestions;

/// <summary>Which suggestions are wanted, in which order.</summary>
internal sealed record SuggestionListRequest
{
    public static readonly IReadOnlyCollection<string> SortMembers = ["score", "createdAt", "id"];

    /// <summary>Any of open, accepted, dismissed, automatic.</summary>
    public string Status { get; init; } = "open";

    /// <summary>The id of one of the two speakers.</summary>
    public long? Speaker { get; init; }

    /// <summary>At least so likely, from 0 to 1.</summary>
    public double? MinScore { get; init; }

    /// <summary>A comma list of score, createdAt, id; `-` descends. The id is always the last key. Default: -score.</summary>
    public string? Sort { get; init; }
}

internal sealed class SuggestionListRequestValidator : AbstractValidator<SuggestionListRequest>
{
    public SuggestionListRequestValidator()
    {
        RuleFor(list => list.Status).NamesOf<SuggestionListRequest, SuggestionStatus>();
        RuleFor(list => list.MinScore).InclusiveBetween(0, 1);
        RuleFor(list => list.Sort).SortOf(SuggestionListRequest.SortMembers);
    }
}

/// <summary>What is decided about two speakers.</summary>
internal sealed record SuggestionRequest
{
    /// <summary>`accept` merges the speakers; with `dismiss` the pair is not suggested again.</summary>
    /// <example>accept</example>
    public SuggestionDecision? Decision { get; init; }
}

internal enum SuggestionDecision
{
    Accept,
    Dismiss,
}

internal sealed class SuggestionRequestValidator : AbstractValidator<SuggestionRequest>
{
    public SuggestionRequestValidator() => RuleFor(request => request.Decision).OneOf();
}
