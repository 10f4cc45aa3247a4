using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;
using NewsApi.Http.Caching;
using NewsApi.Quotes;

namespace NewsApi.Speakers;

/// <summary>Who is quoted.</summary>
[ApiController]
[Route("api/v1/speakers")]
[CachedUntil(CacheLifetime.AnyCommit)]
[ServiceFilter<StoreStateFilter>]
internal sealed class SpeakersController(SpeakerService speakers, QuoteLists quotes) : ControllerBase
{
    /// <summary>Lists those of whom there are quotes, the most quoted first.</summary>
    /// <response code="200">One page of the list.</response>
    [HttpGet]
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

    /// <summary>Lists the quotes of a speaker, newest first.</summary>
    /// <response code="404">There is no such speaker.</response>
    [HttpGet("{id:long}/quotes")]
    [ProducesResponseType<Page<QuoteResponse>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<Page<QuoteResponse>>> ListQuotes(
        long id, [FromQuery] QuoteListRequest list, [FromQuery] PageRequest paging, CancellationToken cancellationToken) =>
        await quotes.ListOfSpeakerAsync(id, list, paging, cancellationToken) is { } found
            ? found.OnPage(paging, Request)
            : NotFound();
}
