using Microsoft.AspNetCore.Mvc;
using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Search;

/// <summary>Counts.</summary>
[ApiController]
[Tags("Search")]
[Route("api/v1/stats")]
[ServiceFilter<SearchStateFilter>]
[CachedSearch]
internal sealed class StatsController(TimelineService timelines, ListWarnings warnings) : ControllerBase
{
    /// <summary>Counts articles or quotes over time.</summary>
    /// <response code="200">The counts per interval.</response>
    /// <response code="503">The index is being built.</response>
    [HttpGet("timeline")]
    [ProducesResponseType<TimelineResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<TimelineResponse>> GetTimeline(
        [FromQuery] TimelineRequest timeline, [FromQuery] ArticleFilterRequest filter, CancellationToken cancellationToken) =>
        await timelines.CountAsync(timeline, filter, cancellationToken) with { Warnings = warnings.Messages };
}
