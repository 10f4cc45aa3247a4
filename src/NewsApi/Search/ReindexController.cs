using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;
using NewsApi.Jobs;

namespace NewsApi.Search;

/// <summary>Operates the search index.</summary>
[ApiController]
[Tags("Operation")]
[Route("api/v1/admin/reindex")]
[Authorize(Scopes.Admin)]
internal sealed class ReindexController(ReindexService reindex) : ControllerBase
{
    /// <summary>
    /// Rebuilds the search index, on each server that shares the database. Until it is complete, searches use the old index, without
    /// later writes.
    /// </summary>
    /// <response code="202">The job of this server; a rebuild that is running already is not started again.</response>
    [HttpPost]
    [ProducesResponseType<Job>(StatusCodes.Status202Accepted)]
    public async Task<ActionResult<Job>> Start(CancellationToken cancellationToken)
    {
        var job = await reindex.RequestAsync(cancellationToken);
        return Accepted(job.Links.Self, job);
    }
}
