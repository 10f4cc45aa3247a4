using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;
using NewsApi.Exports;
using NewsApi.Http;
using NewsApi.Jobs;
using NewsApi.Writes;

namespace NewsApi.Imports;

/// <summary>Imports many articles in one request.</summary>
[ApiController]
[Route("api/v1/imports")]
[LimitedBySource]
[Authorize(Scopes.Write)]
[DisableRequestTimeout]
internal sealed class ImportsController(ImportService imports, ImportStarter starter) : ControllerBase
{
    /// <summary>Imports articles from lines of JSON or from an archive.</summary>
    /// <remarks>
    /// A line of `application/x-ndjson` is an object as for `POST /articles`; members that only the server sets are ignored, so that an
    /// export can be imported. A file of `application/zip` is a text (.txt, .md), a web page (.html) or an object (.json).
    /// The response has a line for each line or file, as soon as it is stored: `line`, `status` (`created`, `duplicate`, `failed`), `id`
    /// and `problem`; then a summary. A line that fails does not stop the others.
    /// With `Prefer: respond-async` the import is a job: the response is sent when the body has arrived, and the results are at
    /// `links.results`. With an `Idempotency-Key`, the same request continues an import that was cut off, and imports no line twice.
    /// </remarks>
    /// <response code="200">The result of each line, and a summary.</response>
    /// <response code="202">The job that imports the articles.</response>
    /// <response code="400">The archive or the compression is damaged, or a file name leads out of the archive.</response>
    /// <response code="413">The body or its decompressed content exceeds the limit, or there are too many lines for `atomic`.</response>
    /// <response code="422">The `Idempotency-Key` was used for another import.</response>
    /// <response code="503">Another request continues the import.</response>
    [HttpPost]
    [ProblemExample("idempotency-key-reused")]
    [LargeBody]
    [ProducesResponseType<ImportResponse>(StatusCodes.Status200OK, ExportResult<object>.Ndjson)]
    [ProducesResponseType<Job>(StatusCodes.Status202Accepted)]
    public async Task<IActionResult> Create([FromQuery] ImportRequest import, CancellationToken cancellationToken)
    {
        var wanted = ImportBodies.Describe(Request, import);
        var known = wanted.Key is null ? null : await starter.FindKnownAsync(wanted, cancellationToken);
        if (known is not null && !ImportBodies.IsSame(known, wanted))
        {
            return Problem(type: ProblemTypes.KeyReused.Uri, statusCode: ProblemTypes.KeyReused.Status);
        }

        if (known is not null)
        {
            Response.Headers["Idempotency-Replayed"] = "true";
        }

        if (!wanted.IsJob)
        {
            return await starter.StartAsync(wanted, known, Request);
        }

        var job = ImportJobs.JobOf(await starter.StartJobAsync(wanted, known, Request.Body, cancellationToken));
        Response.Headers["Preference-Applied"] = ImportBodies.RespondAsync;
        return Accepted(job.Links.Self, job);
    }

    /// <summary>Lists imports, newest first. Those of others need the scope `admin`.</summary>
    /// <response code="200">One page of the list.</response>
    [HttpGet]
    public async Task<ActionResult<Page<ImportResponse>>> List(
        [FromQuery] ImportListRequest list, [FromQuery] PageRequest paging, CancellationToken cancellationToken) =>
        (await imports.ListAsync(list, paging, Caller.OwnerOf(User), cancellationToken)).OnPage(paging, Request);

    /// <summary>Gets an import. Those of others need the scope `admin`.</summary>
    /// <response code="404">The import does not exist.</response>
    [HttpGet("{id:long}")]
    public async Task<ActionResult<ImportResponse>> Get(long id, CancellationToken cancellationToken) =>
        await imports.FindAsync(id, Caller.OwnerOf(User), cancellationToken) is { } import ? ImportResponse.Of(import) : NotFound();

    /// <summary>Gets what an import did with each line; of one that runs, the response ends with it.</summary>
    /// <response code="200">The result of each line, and a summary.</response>
    /// <response code="404">The import does not exist.</response>
    [HttpGet("{id:long}/results")]
    [ProducesResponseType<ImportResponse>(StatusCodes.Status200OK, ExportResult<object>.Ndjson)]
    public async Task<IActionResult> GetResults(long id, CancellationToken cancellationToken) =>
        await imports.FindAsync(id, Caller.OwnerOf(User), cancellationToken) is { } import ? new ImportResult(import) : NotFound();

    /// <summary>Moves the articles that an import created to the trash. An import that runs is cancelled first.</summary>
    /// <response code="204">They are in the trash and can be restored; if the request is repeated, restored ones stay.</response>
    /// <response code="404">The import does not exist.</response>
    [HttpDelete("{id:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<ActionResult<ImportResponse>> Delete(long id, CancellationToken cancellationToken) =>
        await imports.FindAsync(id, Caller.OwnerOf(User), cancellationToken) is not { } import ? NotFound()
            : this.Respond(await imports.UndoAsync(import, Principal.Of(HttpContext), cancellationToken));
}
