using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;
using NewsApi.Jobs;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>What an operator asks of the search index.</summary>
[ApiController]
[Tags("Operation")]
[Route("api/v1/admin/reindex")]
[Authorize(Scopes.Admin)]
internal sealed class ReindexController(RebuildJob rebuild) : ControllerBase
{
    /// <summary>Builds the search index anew; searches are answered by the present one until the new one is complete.</summary>
    /// <response code="202">The job that does it; the one that is at it already, where there is one.</response>
    [HttpPost]
    [ProducesResponseType<Job>(StatusCodes.Status202Accepted)]
    public ActionResult<Job> Start()
    {
        var job = rebuild.Ask();
        return Accepted(job.Links.Self, job);
    }
}
