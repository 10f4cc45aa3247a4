using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;

namespace NewsApi.Jobs;

/// <summary>Shows the progress of background jobs.</summary>
[ApiController]
[Tags("Operation")]
[Route("api/v1/jobs")]
[Authorize(Scopes.Admin)]
internal sealed class JobsController(JobList jobs) : ControllerBase
{
    /// <summary>Gets a job.</summary>
    /// <response code="404">The job does not exist. Jobs are lost when the server stops.</response>
    [HttpGet("{id:long}")]
    public ActionResult<Job> Get(long id) => jobs.Find(id) is { } job ? job : NotFound();
}
