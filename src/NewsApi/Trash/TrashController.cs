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
    /// under its address, and in lists only where `deleted` asks for it.
    /// </remarks>
    /// <param name="id"></param>
    /// <param name="permanent">Removes it for good, also from the trash.</param>
    /// <param name="cancellationToken"></param>
    /// <response code="204">It is deleted.</response>
    /// <response code="404">The article does not exist.</response>
    /// <response code="503">Too many writes are waiting; `Retry-After` is the time to wait.</response>
    [HttpDelete(Name = "Articles_Delete")]
    [AdminWhen("permanent")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<IActionResult> Delete(long id, [FromQuery] bool permanent, CancellationToken cancellationToken)
    {
        var rules = WriteRules.Of(Request);
        return this.Respond(permanent
            ? await trash.DeleteAsync(id, rules, cancellationToken)
            : await trash.MoveAsync(id, rules, cancellationToken)).Result!;
    }

    /// <summary>Takes an article out of the trash; one that is not in it is answered as it is.</summary>
    /// <response code="200">The article, as it was deleted.</response>
    /// <response code="404">There is no such article, or it was removed for good.</response>
    /// <response code="409">The same article was stored meanwhile; `existing` links to it.</response>
    /// <response code="412">The article is not in the state that `If-Match` names.</response>
    /// <response code="503">Too many writes are waiting; `Retry-After` is the time to wait.</response>
    [HttpPost("restore", Name = "Articles_Restore")]
    [ServiceFilter<IdempotencyFilter>]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status412PreconditionFailed)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<ArticleResponse>> Restore(
        long id, [FromQuery] OnDuplicate onDuplicate, CancellationToken cancellationToken) =>
        this.Respond(await trash.RestoreAsync(id, WriteRules.Of(Request, onDuplicate), cancellationToken));
}
