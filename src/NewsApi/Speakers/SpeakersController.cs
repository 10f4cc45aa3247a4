using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;
using NewsApi.Http.Caching;
using NewsApi.Quotes;
using NewsApi.Writes;

namespace NewsApi.Speakers;

/// <summary>Who is quoted.</summary>
[ApiController]
[Route("api/v1/speakers")]
[CachedUntil(CacheLifetime.AnyCommit)]
[ServiceFilter<StoreStateFilter>]
internal sealed class SpeakersController(SpeakerService speakers, SpeakerWriter writer, QuoteLists quotes) : ControllerBase
{
    /// <summary>Lists those of whom there are quotes, the most quoted first.</summary>
    /// <response code="200">One page of the list.</response>
    [HttpGet]
    [ReadsReplica]
    public async Task<ActionResult<Page<SpeakerResponse>>> List(
        [FromQuery] SpeakerListRequest list, [FromQuery] PageRequest paging, CancellationToken cancellationToken) =>
        (await speakers.ListAsync(list, paging, cancellationToken)).OnPage(paging, Request);

    /// <summary>Gets a speaker with names, roles and counts.</summary>
    /// <response code="404">There is no such speaker.</response>
    [HttpGet("{id:long}")]
    [ProducesResponseType<SpeakerResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<SpeakerResponse>> Get(long id, CancellationToken cancellationToken) =>
        await speakers.FindAsync(id, cancellationToken) is { } speaker ? speaker : NotFound();

    /// <summary>Changes members of a speaker: absent members stay, null clears.</summary>
    /// <remarks>Quotes, articles and searches show the new name at once; filters find the speaker by all its names.</remarks>
    /// <response code="200">The speaker as it is now.</response>
    /// <response code="404">There is no such speaker.</response>
    /// <response code="409">Another speaker has one of the names; `existing` links to it.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpPatch("{id:long}")]
    [ProblemExample("name-taken")]
    [BodyExample("""{ "roles": ["Mayor of Port Ellen"], "tags": ["council"] }""")]
    [Consumes(MergePatch.MediaType)]
    [ProducesResponseType<SpeakerResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<SpeakerResponse>> Patch(long id, [FromBody] SpeakerPatch patch, CancellationToken cancellationToken) =>
        this.Respond((await writer.ChangeAsync(id, patch, WriteRules.Of(Request), cancellationToken)).Result);

    /// <summary>Lists the quotes of a speaker, newest first.</summary>
    /// <response code="404">There is no such speaker.</response>
    [HttpGet("{id:long}/quotes")]
    [ReadsReplica]
    [ProducesResponseType<Page<QuoteResponse>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<Page<QuoteResponse>>> ListQuotes(
        long id, [FromQuery] QuoteListRequest list, [FromQuery] PageRequest paging, CancellationToken cancellationToken) =>
        await quotes.ListOfSpeakerAsync(id, list, paging, cancellationToken) is { } found
            ? found.OnPage(paging, Request)
            : NotFound();
}
