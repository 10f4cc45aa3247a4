using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;

namespace NewsApi.Nodes;

/// <summary>The servers that work on the database.</summary>
[ApiController]
[Tags("Operation")]
[Authorize(Scopes.Admin)]
[Route("api/v1/admin/nodes")]
internal sealed class NodesController(NodeService nodes) : ControllerBase
{
    /// <summary>Lists the servers that share the database, and how far behind it their search indexes are.</summary>
    /// <response code="200">The servers. One that crashed is listed for a day; `lastSeenAt` tells.</response>
    [HttpGet]
    public async Task<ActionResult<IReadOnlyList<NodeResponse>>> List(CancellationToken cancellationToken) =>
        Ok(await nodes.ListAsync(cancellationToken));
}
