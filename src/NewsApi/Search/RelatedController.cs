using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;

namespace NewsApi.Search;

/// <summary>Related articles.</summary>
[ApiController]
[Tags("Articles")]
[Route("api/v1/articles/{id:long}/related")]
[ServiceFilter<SearchStateFilter>]
[CachedSearch]
internal sealed class RelatedController(RelatedService related) : ControllerBase
{
    /// <summary>Lists articles that share rare words and speakers with an article, the most similar first.</summary>
    /// <response code="404">There is no such article.</response>
    /// <response code="503">The index is being built.</response>
    [HttpGet(Name = "Articles_ListRelated")]
    [ProducesResponseType<Page<SearchHit>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<Page<SearchHit>>> List(
        long id, [FromQuery] PageRequest paging, CancellationToken cancellationToken) =>
        await related.ListAsync(id, paging, cancellationToken) is { } found ? found.OnPage(paging, Request) : NotFound();
}
