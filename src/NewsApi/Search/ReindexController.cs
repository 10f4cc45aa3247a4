using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;
using NewsApi.Jobs;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>Operates the search index.</summary>
[ApiController]
[Tags("Operation")]
[Route("api/v1/admin/reindex")]
[Authorize(Scopes.Admin)]
internal sealed class ReindexController(RebuildJob rebuild) : ControllerBase
{
    /// <summary>Rebuilds the search index. Until it is complete, searches use the old index, without later writes.</summary>
    /// <response code="202">The job; a rebuild that is running already is not started again.</response>
    [HttpPost]
    [ProducesResponseType<Job>(StatusCodes.Status202Accepted)]
    public ActionResult<Job> Start()
    {
        var job = rebuild.Request();
        return Accepted(job.Links.Self, job);
    }
}
