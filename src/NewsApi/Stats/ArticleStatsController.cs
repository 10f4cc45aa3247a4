using Microsoft.AspNetCore.Mvc;
using NewsApi.Articles;
using NewsApi.Http.Caching;

namespace NewsApi.Stats;

/// <summary>Who speaks in an article, and how much.</summary>
[ApiController]
[Tags("Articles")]
[Route("api/v1/articles/{id:long}/stats")]
[ServiceFilter<ArticleStateFilter>]
[CachedUntil(CacheLifetime.ArticleChange)]
internal sealed class ArticleStatsController(ArticleStatsService stats) : ControllerBase
{
    /// <summary>Gets the shares of an article's quoted words: by speaker, and without one.</summary>
    /// <response code="404">There is no such article.</response>
    [HttpGet(Name = "Articles_GetStats")]
    public async Task<ActionResult<ArticleStats>> Get(long id, CancellationToken cancellationToken) =>
        await stats.FindAsync(id, cancellationToken) is { } found ? found : NotFound();
}
