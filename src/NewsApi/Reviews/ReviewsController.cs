using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;
using NewsApi.Writes;

namespace NewsApi.Reviews;

/// <summary>Judges the parser by random samples.</summary>
[ApiController]
[Route("api/v1")]
internal sealed class ReviewsController(ReviewWriter writer, QuoteSamples samples, QualityService quality) : ControllerBase
{
    /// <summary>Draws a random sample of the quotes that the parser found.</summary>
    /// <remarks>
    /// Review each with PUT /quotes/{id}/review; GET /parser/quality has the result. Quotes that were dismissed before cannot be drawn:
    /// draw and review a sample before its quotes are corrected.
    /// </remarks>
    /// <response code="200">The sample.</response>
    [HttpGet("quotes/sample", Name = "Quotes_Sample")]
    [Tags("Quotes")]
    public async Task<ActionResult<QuoteSample>> Sample(
        [FromQuery] SampleRequest request, CancellationToken cancellationToken) =>
        await samples.DrawAsync(request, cancellationToken);

    /// <summary>Stores what a reviewer found of a sampled quote. It changes nothing of the quote.</summary>
    /// <response code="200">The review.</response>
    /// <response code="404">There is no such quote.</response>
    /// <response code="422">A client added the quote: no sample draws it.</response>
    /// <response code="412">The quote is not in the state that `If-Match` names.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpPut("quotes/{id:long}/review", Name = "Quotes_Review")]
    [Tags("Quotes")]
    [ProducesResponseType<ReviewResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status412PreconditionFailed)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<ReviewResponse>> Review(
        long id, [FromBody] ReviewRequest review, CancellationToken cancellationToken) =>
        this.Respond(await writer.StoreAsync(id, review, WriteRules.Of(Request), cancellationToken));

    /// <summary>Gets precision and recall of the parser, with confidence intervals, by rule and by source.</summary>
    /// <remarks>They are those of the reviews of sampled quotes; corrections are counted apart.</remarks>
    /// <response code="200">The figures.</response>
    [HttpGet("parser/quality", Name = "Parser_GetQuality")]
    [ReadsReplica]
    [Tags("Reference")]
    public async Task<ActionResult<ParserQuality>> GetQuality(
        [FromQuery] QualityRequest request, CancellationToken cancellationToken) =>
        await quality.ComputeAsync(request.ParserVersion, cancellationToken);
}

/// <summary>Which reviews count.</summary>
internal sealed record QualityRequest
{
    /// <summary>Only quotes that this version of the parser found.</summary>
    public string? ParserVersion { get; init; }
}
