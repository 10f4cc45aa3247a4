using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Idempotency;
using NewsApi.Writes;

namespace NewsApi.Revisions;

/// <summary>Lists, compares and restores the revisions of articles.</summary>
[ApiController]
[Route("api/v1/articles/{id:long}")]
internal sealed class RevisionsController(RevisionService revisions) : ControllerBase
{
    /// <summary>Lists the revisions of an article, newest first.</summary>
    /// <response code="200">One page of the list.</response>
    /// <response code="404">The article does not exist.</response>
    [HttpGet("revisions")]
    [ServiceFilter<ArticleStateFilter>]
    public async Task<ActionResult<Page<RevisionSummary>>> List(
        long id, [FromQuery] PageRequest paging, CancellationToken cancellationToken) =>
        await revisions.ListAsync(id, paging, cancellationToken) is { } found ? found.OnPage(paging, Request) : NotFound();

    /// <summary>Gets a revision of an article with its text, sections and quotes.</summary>
    /// <response code="404">The article or the revision does not exist.</response>
    [HttpGet("revisions/{number:int}")]
    public async Task<ActionResult<ArticleResponse>> Get(long id, int number, CancellationToken cancellationToken) =>
        await revisions.FindAsync(id, number, cancellationToken) is { } revision ? revision : NotFound();

    /// <summary>Restores the text and the metadata of a revision. This creates a new revision; no revision is deleted.</summary>
    /// <remarks>
    /// Corrections of quotes are kept, where their words are in the text: correct the quotes themselves to undo them. A quote that was
    /// removed comes back by a PATCH of it with `isQuote: true`.
    /// </remarks>
    /// <response code="200">The article after the change.</response>
    /// <response code="404">The article or the revision does not exist.</response>
    /// <response code="409">
    /// Another article has the same text, or the same source and external id. Or the revision differs from the current one only in quotes
    /// that were corrected since; `diff` links to the differences.
    /// </response>
    /// <response code="412">The article is not in the state that `If-Match` names.</response>
    /// <response code="503">Too many writes are waiting; `Retry-After` is the time to wait.</response>
    [HttpPost("revisions/{number:int}/restore")]
    [LimitedBySource]
    [ServiceFilter<IdempotencyFilter>]
    [ProblemExample("duplicate-article")]
    [ProblemExample("corrections-kept")]
    public async Task<ActionResult<ArticleResponse>> Restore(
        long id, int number, [FromQuery] OnDuplicate onDuplicate, CancellationToken cancellationToken) =>
        this.Respond(await revisions.RestoreAsync(id, number, WriteRules.Of(Request, onDuplicate), cancellationToken));

    /// <summary>Compares two revisions of an article: members, paragraphs and quotes.</summary>
    /// <response code="404">The article or the revision does not exist.</response>
    [HttpGet("diff")]
    [ServiceFilter<ArticleStateFilter>]
    public async Task<ActionResult<DiffResponse>> Compare(
        long id, [FromQuery] DiffRequest diff, CancellationToken cancellationToken) =>
        await revisions.CompareAsync(id, diff, cancellationToken) is { } found
            ? found
            : Problem($"Article {id} does not exist, or it has no {diff.Describe()}.", statusCode: StatusCodes.Status404NotFound);
}
