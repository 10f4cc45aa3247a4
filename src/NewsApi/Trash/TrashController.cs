using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;
using NewsApi.Articles;
using NewsApi.Idempotency;
using NewsApi.Writes;

namespace NewsApi.Trash;

/// <summary>Deletes and restores articles.</summary>
[ApiController]
[Route("api/v1/articles/{id:long}")]
[LimitedBySource]
[Tags("Articles")]
internal sealed class TrashController(ArticleTrash trash) : ControllerBase
{
    /// <summary>Moves an article with its sections and quotes to the trash, or deletes it permanently.</summary>
    /// <remarks>
    /// An article in the trash can be restored until it is deleted permanently, by default after 30 days. Its path
    /// responds 410, and lists contain it only with `deleted=include` or `deleted=only`. A permanent deletion
    /// includes the revisions and the search index; with `Prefer: return=representation` the response is 200 and counts what was deleted.
    /// </remarks>
    /// <param name="id"></param>
    /// <param name="permanent">Deletes the article permanently, also from the trash.</param>
    /// <param name="cancellationToken"></param>
    /// <response code="204">The article was deleted.</response>
    /// <response code="404">The article does not exist.</response>
    /// <response code="503">Too many writes are waiting; `Retry-After` is the time to wait.</response>
    [HttpDelete(Name = "Articles_Delete")]
    [AdminWhen("permanent")]
    // The 200 of the report is told in the remarks only: generated clients know one successful response of an operation.
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

    /// <summary>Restores an article from the trash. An article that is not in the trash is unchanged.</summary>
    /// <response code="200">The article.</response>
    /// <response code="404">The article does not exist, or was deleted permanently.</response>
    /// <response code="409">The same article has been stored since; `existing` links to it.</response>
    /// <response code="412">The article is not in the state that `If-Match` names.</response>
    /// <response code="503">Too many writes are waiting; `Retry-After` is the time to wait.</response>
    [HttpPost("restore", Name = "Articles_Restore")]
    [ServiceFilter<IdempotencyFilter>]
    public async Task<ActionResult<ArticleResponse>> Restore(
        long id, [FromQuery] OnDuplicate onDuplicate, CancellationToken cancellationToken) =>
        this.Respond(await trash.RestoreAsync(id, WriteRules.Of(Request, onDuplicate), cancellationToken));

    private static bool PrefersReport(HttpRequest request) =>
        request.Headers.GetCommaSeparatedValues("Prefer").Contains("return=representation", StringComparer.OrdinalIgnoreCase);
}
