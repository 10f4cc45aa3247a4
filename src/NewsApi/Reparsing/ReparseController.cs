using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Jobs;
using NewsApi.Writes;

namespace NewsApi.Reparsing;

/// <summary>Parses stored articles again.</summary>
[ApiController]
[Tags("Operation")]
[Route("api/v1/admin/reparse")]
[Authorize(Scopes.Admin)]
internal sealed class ReparseController(ReparseService reparses, ReparseRunner runner, ReparseJobs jobs) : ControllerBase
{
    /// <summary>Parses the articles again that an earlier version of the parser read, or tells what that would change.</summary>
    /// <remarks>
    /// Quotes keep their ids; corrected quotes and dismissed words stay as they are, and what the parser makes of them is reported. An
    /// article of which quotes change has a new revision. The job continues after a restart. Articles in the trash are left out.
    /// </remarks>
    /// <response code="202">The job; its changes are at /admin/reparse/{id}/results.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpPost(Name = "Reparses_Start")]
    [ProducesResponseType<Job>(StatusCodes.Status202Accepted)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<Job>> Start(
        [FromQuery] ReparseRequest request,
        [FromQuery] ArticleFilterRequest filter,
        [FromServices] ArticleFilterResolver filters,
        CancellationToken cancellationToken)
    {
        var resolved = await filters.ResolveAsync(filter, cancellationToken);
        var job = await runner.StartAsync(resolved, request.DryRun, Principal.Of(HttpContext).Name, cancellationToken);
        return Accepted(Request.PathBase + job.Links.Self, job);
    }

    /// <summary>Gets the progress of a reparse, also of one that has ended.</summary>
    /// <response code="404">There is no such reparse.</response>
    [HttpGet("{id:long}", Name = "Reparses_Get")]
    [ProducesResponseType<ReparseResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<ReparseResponse>> Get(long id, CancellationToken cancellationToken) =>
        await reparses.FindAsync(id, cancellationToken) is { } reparse ? reparse : NotFound();

    /// <summary>Lists the articles of which quotes change, with the changes, in the order of their ids.</summary>
    /// <response code="404">There is no such reparse.</response>
    [HttpGet("{id:long}/results", Name = "Reparses_ListResults")]
    [ProducesResponseType<Page<ReparsedArticle>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<Page<ReparsedArticle>>> ListResults(
        long id, [FromQuery] PageRequest paging, CancellationToken cancellationToken) =>
        await reparses.ListAsync(id, paging, cancellationToken) is { } found ? found.OnPage(paging, Request) : NotFound();

    /// <summary>Stops a reparse; what it has parsed stays.</summary>
    /// <response code="204">It is stopped, or had ended before.</response>
    /// <response code="404">There is no such reparse.</response>
    [HttpDelete("{id:long}", Name = "Reparses_Cancel")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> Cancel(long id, CancellationToken cancellationToken) =>
        await jobs.CancelAsync(id, cancellationToken) || await jobs.FindAsync(id, cancellationToken) is not null ? NoContent() : NotFound();
}

/// <summary>How articles are parsed again.</summary>
internal sealed record ReparseRequest
{
    /// <summary>Only tells what would change.</summary>
    public bool DryRun { get; init; }
}
