using FluentValidation;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Reviews;

/// <summary>What a reviewer found of a quote.</summary>
internal sealed record ReviewRequest
{
    public ReviewVerdict? Verdict { get; init; }

    /// <summary>The number of quotes in the same section that the parser missed: quotes that are added by hand are among them.</summary>
    /// <example>0</example>
    public int Missed { get; init; }
}

internal sealed class ReviewRequestValidator : AbstractValidator<ReviewRequest>
{
    public ReviewRequestValidator()
    {
        RuleFor(review => review.Verdict).OneOf();
        RuleFor(review => review.Missed).InclusiveBetween(0, QuoteReview.MissedMaxCount);
    }
}

/// <summary>A review of a quote.</summary>
internal sealed record ReviewResponse
{
    /// <example>1</example>
    public required long QuoteId { get; init; }

    public required ReviewVerdict Verdict { get; init; }

    /// <example>0</example>
    public required int Missed { get; init; }

    /// <summary>The rule that attributed the quote.</summary>
    /// <example>post-posed-tag</example>
    public required string Rule { get; init; }

    /// <summary>The version of the parser that found the quote.</summary>
    /// <example>9</example>
    public required string ParserVersion { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    public required DateTime ReviewedAt { get; init; }

    /// <summary>The name of the API key; null if there was none.</summary>
    /// <example>null</example>
    public required string? ReviewedBy { get; init; }
}

internal static class ReviewMapping
{
    public static ReviewResponse ToResponse(this QuoteReview review) => new()
    {
        QuoteId = review.QuoteId,
        Verdict = review.Verdict,
        Missed = review.Missed,
        Rule = review.Rule,
        ParserVersion = review.ParserVersion,
        ReviewedAt = review.ReviewedAt,
        ReviewedBy = review.ReviewedBy,
    };
}
