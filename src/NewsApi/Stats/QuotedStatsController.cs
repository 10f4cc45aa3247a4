using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Search;

namespace NewsApi.Stats;

/// <summary>Who is quoted how much.</summary>
[ApiController]
[Tags("Search")]
[Route("api/v1/stats")]
[ServiceFilter<SearchStateFilter>]
[CachedSearch]
internal sealed class QuotedStatsController(QuotedStatsService stats, ListWarnings warnings) : ControllerBase
{
    /// <summary>Counts the quotes of speakers, over time and by source.</summary>
    /// <remarks>With `speaker` and `reportedBy` only quotes that match are counted; all other filters are about their articles.</remarks>
    /// <response code="200">The counts.</response>
    /// <response code="503">The index is being built.</response>
    [HttpGet("speakers", Name = "Stats_GetSpeakers")]
    [ProducesResponseType<QuotedSpeakers>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<QuotedSpeakers>> GetSpeakers(
        [FromQuery] QuotedStatsRequest request, [FromQuery] ArticleFilterRequest filter, CancellationToken cancellationToken) =>
        await stats.CountSpeakersAsync(request, filter, cancellationToken) with { Warnings = warnings.Messages };

    /// <summary>Counts the quotes in the articles of sources, over time and by speaker.</summary>
    /// <remarks>With `speaker` and `reportedBy` only quotes that match are counted; all other filters are about their articles.</remarks>
    /// <response code="200">The counts.</response>
    /// <response code="503">The index is being built.</response>
    [HttpGet("sources", Name = "Stats_GetSources")]
    [ProducesResponseType<QuotingSources>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<QuotingSources>> GetSources(
        [FromQuery] QuotedStatsRequest request, [FromQuery] ArticleFilterRequest filter, CancellationToken cancellationToken) =>
        await stats.CountSourcesAsync(request, filter, cancellationToken) with { Warnings = warnings.Messages };
}

/// <summary>How quotes are counted.</summary>
internal sealed record QuotedStatsRequest
{
    private const int DefaultSize = 20;

    internal const int MaxSize = 100;

    /// <summary>The length of an interval; weeks begin on Monday (ISO 8601).</summary>
    public TimelineInterval Interval { get; init; } = TimelineInterval.Month;

    /// <summary>The number of speakers or sources, those with most quotes; at most 100.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>A query of the search language. Without it, everything that matches the filters is counted.</summary>
    public string? Q { get; init; }
}

internal sealed class QuotedStatsRequestValidator : AbstractValidator<QuotedStatsRequest>
{
    public QuotedStatsRequestValidator()
    {
        RuleFor(stats => stats.Size).InclusiveBetween(1, QuotedStatsRequest.MaxSize);
        RuleFor(stats => stats.Q).SearchQuery();
    }
}
