using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;
using NewsApi.Idempotency;
using NewsApi.Writes;

namespace NewsApi.Speakers;

/// <summary>What speakers were.</summary>
[ApiController]
[Tags("Speakers")]
[Route("api/v1/speakers/{id:long}/revisions")]
internal sealed class SpeakerRevisionsController(SpeakerRevisions revisions, SpeakerWriter writer) : ControllerBase
{
    /// <summary>Lists the revisions of a speaker, newest first: one for every edit.</summary>
    /// <response code="404">There is no such speaker.</response>
    [HttpGet(Name = "Speakers_ListRevisions")]
    [ProducesResponseType<Page<SpeakerRevisionResponse>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<Page<SpeakerRevisionResponse>>> List(
        long id, [FromQuery] PageRequest paging, CancellationToken cancellationToken) =>
        await revisions.ListAsync(id, paging, cancellationToken) is { } found ? found.OnPage(paging, Request) : NotFound();

    /// <summary>Gets a speaker as it was in a revision.</summary>
    /// <response code="404">There is no such speaker or revision.</response>
    [HttpGet("{number:int}", Name = "Speakers_GetRevision")]
    [ProducesResponseType<SpeakerRevisionResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<SpeakerRevisionResponse>> Get(long id, int number, CancellationToken cancellationToken) =>
        await revisions.FindAsync(id, number, cancellationToken) is { } found ? found : NotFound();

    /// <summary>Makes a speaker what it was, as a new revision; merges that came later are undone.</summary>
    /// <response code="200">The speaker as it is now.</response>
    /// <response code="202">It undoes a merge; `Location` is the job that moves quotes, after which the counts are right.</response>
    /// <response code="404">There is no such speaker or revision.</response>
    /// <response code="409">Another speaker has one of the names now; `existing` links to it.</response>
    /// <response code="412">The speaker is not in the state that `If-Match` names.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpPost("{number:int}/restore", Name = "Speakers_RestoreRevision")]
    [ServiceFilter<IdempotencyFilter>]
    [ProblemExample("name-taken")]
    [ProducesResponseType<SpeakerResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<SpeakerResponse>(StatusCodes.Status202Accepted)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status412PreconditionFailed)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<SpeakerResponse>> Restore(long id, int number, CancellationToken cancellationToken) =>
        this.Respond(await writer.RestoreAsync(id, number, WriteRules.Of(Request), cancellationToken));
}
