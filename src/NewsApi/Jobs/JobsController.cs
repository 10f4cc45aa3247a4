using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;

namespace NewsApi.Jobs;

/// <summary>Tells how far work is that goes on in the background.</summary>
[ApiController]
[Tags("Operation")]
[Route("api/v1/jobs")]
[Authorize(Scopes.Admin)]
internal sealed class JobsController(JobList jobs) : ControllerBase
{
    /// <summary>Gets a job.</summary>
    /// <response code="404">There is no such job. Jobs are forgotten when the server ends.</response>
    [HttpGet("{id:long}")]
    [ProducesResponseType<Job>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public ActionResult<Job> Get(long id) => jobs.Find(id) is { } job ? job : NotFound();
}
