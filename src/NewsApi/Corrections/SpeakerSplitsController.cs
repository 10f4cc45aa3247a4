using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;
using NewsApi.Idempotency;
using NewsApi.Speakers;
using NewsApi.Writes;

namespace NewsApi.Corrections;

/// <summary>Splits speakers under whose name two people are quoted.</summary>
[ApiController]
[Tags("Speakers")]
[Route("api/v1/speakers/{id:long}/split")]
internal sealed class SpeakerSplitsController(SpeakerSplitter splitter) : ControllerBase
{
    /// <summary>Gives quotes of a speaker to a new one, and locks them. To undo it, merge the new speaker into this one.</summary>
    /// <response code="201">The new speaker; `Location` is the address.</response>
    /// <response code="404">There is no such speaker.</response>
    /// <response code="409">Another speaker has the name; `existing` links to it.</response>
    /// <response code="412">The speaker is not in the state that `If-Match` names.</response>
    /// <response code="422">
    /// The quotes are in more than 50 articles; give the others to a second new speaker, and merge the two. Or several speakers have the
    /// name as an alias; `candidates` lists them.
    /// </response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpPost(Name = "Speakers_Split")]
    [BodyExample("""{ "quotes": [5], "name": "Proverb" }""")]
    [ServiceFilter<IdempotencyFilter>]
    [ProblemExample("too-many-articles")]
    [ProblemExample("name-taken")]
    [ProducesResponseType<SpeakerResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status412PreconditionFailed)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<SpeakerResponse>> Split(long id, [FromBody] SpeakerSplit split, CancellationToken cancellationToken) =>
        this.Respond(await splitter.SplitAsync(id, split, WriteRules.Of(Request), cancellationToken));
}
