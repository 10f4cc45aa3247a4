using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;
using NewsApi.Http;

namespace NewsApi.Jobs;

/// <summary>Shows the progress of background jobs, and cancels them.</summary>
[ApiController]
[Tags("Operation")]
[Route("api/v1/jobs")]
internal sealed class JobsController(IEnumerable<IJobSource> sources) : ControllerBase
{
    /// <summary>Lists the newest jobs, newest first.</summary>
    /// <response code="200">One page of the list.</response>
    [HttpGet]
    [Authorize(Scopes.Admin)]
    public async Task<ActionResult<Page<Job>>> List([FromQuery] PageRequest paging, CancellationToken cancellationToken)
    {
        var jobs = new List<Job>();
        foreach (var source in sources)
        {
            jobs.AddRange(await source.ListAsync(cancellationToken));
        }

        var page = jobs.OrderByDescending(job => job.CreatedAt).ThenByDescending(job => job.Id).Skip(paging.Skip).Take(paging.PageSize);
        return new Slice<Job>([.. page], jobs.Count).OnPage(paging, Request);
    }

    /// <summary>Gets a job. Jobs of others need the scope `admin`.</summary>
    /// <response code="404">The job does not exist. On SQLite only imports and reparses are kept when the server stops.</response>
    [HttpGet("{id:long}")]
    [Authorize(Scopes.Write)]
    [LimitedBySource]
    public async Task<ActionResult<Job>> Get(long id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { Job: { } job } ? job : NotFound();

    /// <summary>Cancels an import or a reparse. What it has stored stays; `DELETE /imports/{id}` removes what an import stored.</summary>
    /// <response code="404">The job does not exist.</response>
    /// <response code="409">The job has ended, or is of a kind that cannot be cancelled.</response>
    [HttpDelete("{id:long}")]
    [Authorize(Scopes.Write)]
    [LimitedBySource]
    [ProblemExample("job-not-cancellable")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Cancel(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { Job: { } job, Source: var source })
        {
            return NotFound();
        }

        return await source.CancelAsync(id, cancellationToken) ? NoContent() : Problem(
            $"Job {id} is of the kind '{job.Kind.ToString().ToLowerInvariant()}' and {job.Status.ToString().ToLowerInvariant()}.",
            type: ProblemTypes.JobNotCancellable.Uri,
            statusCode: ProblemTypes.JobNotCancellable.Status);
    }

    private async Task<(Job Job, IJobSource Source)?> FindAsync(long id, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            if (await source.FindAsync(id, cancellationToken) is { } job)
            {
                return IsVisible(job) ? (job, source) : null;
            }
        }

        return null;
    }

    private bool IsVisible(Job job) => Caller.OwnerOf(User) is not { } owner || job.Owner == owner;
}
