using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;
using NewsApi.Idempotency;
using NewsApi.Writes;

namespace NewsApi.Speakers;

/// <summary>Merges speakers that are one person.</summary>
[ApiController]
[Tags("Speakers")]
[Route("api/v1/speakers/{id:long}/merge")]
internal sealed class SpeakerMergesController(SpeakerWriter writer) : ControllerBase
{
    /// <summary>Merges speakers into this one.</summary>
    /// <remarks>
    /// Their addresses lead here (308) from now on, and articles stored later that give one of their names mean this speaker. Their
    /// quotes are moved in the background; filters find them at once. To undo a merge, restore the revision before it.
    /// </remarks>
    /// <response code="200">They were merged before.</response>
    /// <response code="202">They are merged; `Location` is the job that moves their quotes.</response>
    /// <response code="404">There is no such speaker.</response>
    /// <response code="412">The speaker is not in the state that `If-Match` names.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpPost(Name = "Speakers_Merge")]
    [BodyExample("""{ "from": [2] }""")]
    [ServiceFilter<IdempotencyFilter>]
    [ProducesResponseType<SpeakerResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<SpeakerResponse>(StatusCodes.Status202Accepted)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status412PreconditionFailed)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<SpeakerResponse>> Merge(
        long id, [FromBody] SpeakerMergeRequest merge, CancellationToken cancellationToken) =>
        this.Respond(await writer.MergeAsync(id, merge.From!, WriteRules.Of(Request), cancellationToken));
}

internal static class SpeakerEditResponses
{
    /// <summary>Returns the response to an edit: 202 with the job while quotes are moved.</summary>
    public static ActionResult<SpeakerResponse> Respond(this ControllerBase controller, SpeakerEdit edit) =>
        edit is { Job: { } job, Result.Resource: { } speaker }
            ? controller.Accepted(controller.Request.PathBase + job.Links.Self, speaker.Value)
            : controller.Respond(edit.Result);
}
