using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;
using NewsApi.Articles;
using NewsApi.Idempotency;
using NewsApi.Writes;

namespace NewsApi.Trash;

/// <summary>Deletes articles, and restores them.</summary>
[ApiController]
[Route("api/v1/articles/{id:long}")]
[LimitedBySource]
[Tags("Articles")]
internal sealed class TrashController(ArticleTrash trash) : ControllerBase
{
    /// <summary>Moves an article to the trash, with its sections and quotes; or removes it for good.</summary>
    /// <remarks>
    /// From the trash it can be restored; the operator sets for how long (30 days unless set). Until then it is 410
    /// under its address, and in lists only where `deleted` asks for it. What is removed for good is also removed from the
    /// history and from the search index; with `Prefer: return=representation` the response reports how much that was.
    /// </remarks>
    /// <param name="id"></param>
    /// <param name="permanent">Removes it for good, also from the trash.</param>
    /// <param name="cancellationToken"></param>
    /// <response code="200">It was removed for good; the request prefers a report.</response>
    /// <response code="204">It is deleted.</response>
    /// <response code="404">There is no such article.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpDelete(Name = "Articles_Delete")]
    [AdminWhen("permanent")]
    [ProducesResponseType<ErasureReport>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<IActionResult> Delete(long id, [FromQuery] bool permanent, CancellationToken cancellationToken)
    {
        var rules = WriteRules.Of(Request);
        if (!permanent)
        {
            return this.Respond(await trash.MoveAsync(id, rules, cancellationToken)).Result!;
        }

        var result = await trash.DeleteAsync(id, rules, cancellationToken);
        return result is { Outcome: WriteOutcome.Deleted, Resource: { } report } && PrefersReport(Request)
            ? Ok(report.Value)
            : this.Respond(result).Result!;
    }

    /// <summary>Takes an article out of the trash; one that is not in it is answered as it is.</summary>
    /// <response code="200">The article, as it was deleted.</response>
    /// <response code="404">There is no such article, or it was removed for good.</response>
    /// <response code="409">The same article was stored meanwhile; `existing` links to it.</response>
    /// <response code="412">The article is not in the state that `If-Match` names.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpPost("restore", Name = "Articles_Restore")]
    [ServiceFilter<Idempotent>]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status412PreconditionFailed)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<ArticleResponse>> Restore(
        long id, [FromQuery] OnDuplicate onDuplicate, CancellationToken cancellationToken) =>
        this.Respond(await trash.RestoreAsync(id, WriteRules.Of(Request, onDuplicate), cancellationToken));

    private static bool PrefersReport(HttpRequest request) =>
        request.Headers.GetCommaSeparatedValues("Prefer").Contains("return=representation", StringComparer.OrdinalIgnoreCase);
}
