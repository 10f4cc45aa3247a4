using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Http.Caching;
using NewsApi.Idempotency;
using NewsApi.Quotes;
using NewsApi.Writes;

namespace NewsApi.Corrections;

/// <summary>Corrects quotes, and shows them as they are and were.</summary>
[ApiController]
[Tags("Quotes")]
[Route("api/v1")]
internal sealed class QuoteCorrectionsController(QuoteCorrector corrector, QuoteRevisions revisions) : ControllerBase
{
    /// <summary>Gets a quote, now or as of a time.</summary>
    /// <response code="404">There is no such quote, or there was none at that time.</response>
    [HttpGet("quotes/{id:long}", Name = "Quotes_Get")]
    [CachedUntil(CacheLifetime.StoredChange)]
    [ProducesResponseType<QuoteResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<QuoteResponse>> Get(long id, [FromQuery] AsOfRequest time, CancellationToken cancellationToken) =>
        await revisions.FindAsync(id, time, cancellationToken) is { } quote ? quote : NotFound();

    /// <summary>Corrects a quote, or confirms it, and locks it: edits of the article and parsing again keep the correction.</summary>
    /// <remarks>
    /// A new speaker makes the status `explicit`, null makes it `none`; `ambiguous`, `denied` and `none` remove the speaker. A name or
    /// alias that one speaker has means that speaker; a name that nobody has makes a new one, as `warnings` says. With `isQuote: false`
    /// the quote is removed, its path responds 410, and `isQuote: true` brings it back with its id.
    /// </remarks>
    /// <response code="200">The quote as it is now.</response>
    /// <response code="204">It is no quote any more.</response>
    /// <response code="404">There is no such quote.</response>
    /// <response code="422">The name of the speaker means several; `candidates` lists them.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpPatch("quotes/{id:long}", Name = "Quotes_Patch")]
    [BodyExample("""{ "speaker": { "id": 1 }, "correction": { "type": "correction", "note": "The mayor said it, not her deputy." } }""")]
    [LimitedBySource]
    [Consumes(MergePatch.MediaType)]
    [ProducesResponseType<QuoteResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<QuoteResponse>> Patch(long id, [FromBody] QuotePatch patch, CancellationToken cancellationToken) =>
        this.Respond(await corrector.CorrectAsync(id, patch, WriteRules.Of(Request), cancellationToken));

    /// <summary>Lists the revisions of a quote, newest first: what corrections made of it, and what they found.</summary>
    /// <response code="404">There is no such quote.</response>
    [HttpGet("quotes/{id:long}/revisions", Name = "Quotes_ListRevisions")]
    [ProducesResponseType<Page<QuoteRevisionResponse>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<Page<QuoteRevisionResponse>>> ListRevisions(
        long id, [FromQuery] PageRequest paging, CancellationToken cancellationToken) =>
        await revisions.ListAsync(id, paging, cancellationToken) is { } found ? found.OnPage(paging, Request) : NotFound();

    /// <summary>Lists who may have said a quote, with reasons: for a review of quotes without a speaker.</summary>
    /// <remarks>
    /// `GET /quotes?status=ambiguous,none&amp;locked=false&amp;sort=-impact` lists what is to be reviewed. A PATCH of the quote accepts a
    /// candidate (`{ "speaker": 1 }`) or dismisses all (`{ "status": "none" }`); both lock it, so that the list goes on to the next.
    /// </remarks>
    /// <response code="404">There is no such quote.</response>
    [HttpGet("quotes/{id:long}/candidates", Name = "Quotes_ListCandidates")]
    [ProducesResponseType<CandidateList>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<CandidateList>> ListCandidates(
        long id, [FromServices] QuoteCandidates candidates, CancellationToken cancellationToken) =>
        await candidates.FindAsync(id, cancellationToken) is { } found ? found : NotFound();

    /// <summary>Adds a quote that the parser missed, and locks it.</summary>
    /// <remarks>Spans begin and end between words; a span that cuts a word is refused with the positions of the whole words.</remarks>
    /// <response code="201">The quote; `Location` is its address.</response>
    /// <response code="404">There is no such article.</response>
    /// <response code="412">The article is not in the state that `If-Match` names.</response>
    /// <response code="422">The name of the speaker means several; `candidates` lists them.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpPost("articles/{id:long}/quotes", Name = "Articles_AddQuote")]
    [BodyExample("""{ "spans": [{ "start": 0, "end": 7 }], "speaker": { "id": 1 }, "kind": "direct" }""")]
    [LimitedBySource]
    [ServiceFilter<IdempotencyFilter>]
    [ProducesResponseType<QuoteResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status412PreconditionFailed)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<QuoteResponse>> Add(long id, [FromBody] AddedQuote quote, CancellationToken cancellationToken) =>
        this.Respond(await corrector.AddAsync(id, quote, WriteRules.Of(Request), cancellationToken));
}
