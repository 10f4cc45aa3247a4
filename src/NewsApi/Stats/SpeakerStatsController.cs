using Microsoft.AspNetCore.Mvc;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Search;
using NewsApi.Speakers;

namespace NewsApi.Stats;

/// <summary>Where and when speakers are quoted.</summary>
[ApiController]
[Tags("Speakers")]
[Route("api/v1/speakers/{id:long}")]
internal sealed class SpeakerStatsController(SpeakerService speakers) : ControllerBase
{
    /// <summary>Lists the articles that quote a speaker, newest first.</summary>
    /// <response code="404">There is no such speaker.</response>
    [HttpGet("articles", Name = "Speakers_ListArticles")]
    [ReadsReplica]
    public async Task<ActionResult<Page<ArticleSummary>>> ListArticles(
        long id,
        [FromQuery] ArticleListRequest list,
        [FromQuery] PageRequest paging,
        [FromServices] ArticleListService lists,
        CancellationToken cancellationToken) =>
        await speakers.ExistsAsync(id, cancellationToken)
            ? (await lists.ListAsync(list, Of(id), paging, cancellationToken)).OnPage(paging, Request)
            : NotFound();

    /// <summary>Counts the quotes of a speaker over time; empty intervals have the count 0.</summary>
    /// <response code="404">There is no such speaker.</response>
    /// <response code="503">The index is being built.</response>
    [HttpGet("timeline", Name = "Speakers_GetTimeline")]
    public async Task<ActionResult<TimelineResponse>> GetTimeline(
        long id,
        [FromQuery] SpeakerTimelineRequest timeline,
        [FromServices] TimelineService timelines,
        CancellationToken cancellationToken) =>
        await speakers.ExistsAsync(id, cancellationToken)
            ? await timelines.CountAsync(
                new TimelineRequest { Of = TimelineSubject.Quotes, Interval = timeline.Interval }, Of(id), cancellationToken)
            : NotFound();

    /// <summary>Lists those who are quoted in the same articles as a speaker, most articles first.</summary>
    /// <response code="404">There is no such speaker.</response>
    /// <response code="503">The index is being built.</response>
    [HttpGet("co-speakers", Name = "Speakers_ListCoSpeakers")]
    [ProducesResponseType<Page<CoSpeaker>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<Page<CoSpeaker>>> ListCoSpeakers(
        long id,
        [FromQuery] PageRequest paging,
        [FromServices] CoSpeakerService coSpeakers,
        CancellationToken cancellationToken) =>
        await speakers.ExistsAsync(id, cancellationToken)
            ? (await coSpeakers.ListAsync(id, paging, cancellationToken)).OnPage(paging, Request)
            : NotFound();

    private static ArticleFilterRequest Of(long id) => new() { SpeakerId = id };
}

/// <summary>How the quotes of a speaker are counted over time.</summary>
internal sealed record SpeakerTimelineRequest
{
    /// <summary>The length of an interval; weeks begin on Monday (ISO 8601).</summary>
    public TimelineInterval Interval { get; init; } = TimelineInterval.Month;
}
