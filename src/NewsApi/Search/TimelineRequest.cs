using FluentValidation;

namespace NewsApi.Search;

/// <summary>What to count over time.</summary>
internal sealed record TimelineRequest
{
    /// <summary>Articles, or their quotes.</summary>
    public TimelineSubject Of { get; init; }

    /// <summary>The length of an interval; weeks begin on Monday (ISO 8601).</summary>
    public TimelineInterval Interval { get; init; } = TimelineInterval.Month;

    /// <summary>A query of the search language. Without it, everything that matches the filters is counted.</summary>
    public string? Q { get; init; }
}

internal enum TimelineSubject
{
    Articles,
    Quotes,
}

internal enum TimelineInterval
{
    Day,

    /// <summary>From Monday (ISO 8601).</summary>
    Week,
    Month,
    Year,
}

internal sealed class TimelineRequestValidator : AbstractValidator<TimelineRequest>
{
    public TimelineRequestValidator() => RuleFor(timeline => timeline.Q).SearchQuery();
}
