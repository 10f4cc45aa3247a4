using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;
using NewsApi.Writes;

namespace NewsApi.Speakers.Suggestions;

/// <summary>Suggested merges of speakers.</summary>
[ApiController]
[Tags("Speakers")]
[Route("api/v1/speakers/suggestions")]
internal sealed class SuggestionsController(SuggestionService suggestions, SuggestionDecisions decisions) : ControllerBase
{
    /// <summary>Lists pairs of speakers who may be one person, the most likely first.</summary>
    /// <remarks>
    /// Speakers are compared shortly after an article first names them. Names that are the same in Latin letters and without titles are
    /// merged at once (`automatic`), unless an article quotes both; all else waits for a decision.
    /// </remarks>
    /// <response code="200">One page of the list.</response>
    [HttpGet(Name = "Speakers_ListSuggestions")]
    public async Task<ActionResult<Page<SuggestionResponse>>> List(
        [FromQuery] SuggestionListRequest list, [FromQuery] PageRequest paging, CancellationToken cancellationToken) =>
        (await suggestions.ListAsync(list, paging, cancellationToken)).OnPage(paging, Request);

    /// <summary>Gets a suggestion.</summary>
    /// <response code="404">There is no such suggestion.</response>
    [HttpGet("{id:long}", Name = "Speakers_GetSuggestion")]
    [ProducesResponseType<SuggestionResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<SuggestionResponse>> Get(long id, CancellationToken cancellationToken) =>
        await suggestions.FindAsync(id, cancellationToken) is { } suggestion ? suggestion : NotFound();

    /// <summary>Accepts or dismisses a suggestion.</summary>
    /// <remarks>
    /// Accepting merges the speaker with fewer quotes into the other, as POST /speakers/{id}/merge does. A new database has no suggestion:
    /// post articles that quote `Sigrid Kallas` and `Sigrid Kalas`.
    /// </remarks>
    /// <response code="200">The suggestion as it is now.</response>
    /// <response code="202">The speakers are merged; `Location` is the job that moves their quotes.</response>
    /// <response code="404">There is no such suggestion.</response>
    /// <response code="409">The speakers were merged before.</response>
    /// <response code="412">The suggestion is not in the state that `If-Match` names.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpPost("{id:long}", Name = "Speakers_DecideSuggestion")]
    [ProducesResponseType<SuggestionResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<SuggestionResponse>(StatusCodes.Status202Accepted)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status412PreconditionFailed)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<SuggestionResponse>> Decide(
        long id, [FromBody] SuggestionRequest request, CancellationToken cancellationToken)
    {
        var decided = await decisions.DecideAsync(id, request.Decision!.Value, WriteRules.Of(Request), cancellationToken);
        return decided is { Job: { } job, Result.Resource: { } suggestion }
            ? Accepted(Request.PathBase + job.Links.Self, suggestion.Value)
            : this.Respond(decided.Result);
    }
}
