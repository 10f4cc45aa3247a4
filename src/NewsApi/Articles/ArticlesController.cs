using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;
using NewsApi.Http;
using NewsApi.Http.Caching;
using NewsApi.Idempotency;
using NewsApi.Writes;

namespace NewsApi.Articles;

/// <summary>News articles: stored as posted, parsed into sections and quotes.</summary>
[ApiController]
[Route("api/v1/articles")]
internal sealed class ArticlesController(ArticleService articles, ArticleWriter writer, ArticleRequestReader posted) : ControllerBase
{
    /// <summary>Lists articles, newest first.</summary>
    /// <remarks>Items have text, sections and quotes only if `include` names them; a single article always has them.</remarks>
    /// <response code="200">One page of the list.</response>
    [HttpGet]
    [ReadsReplica]
    [CachedUntil(CacheLifetime.AnyCommit)]
    [ServiceFilter<StoreStateFilter>]
    public async Task<ActionResult<Page<ArticleSummary>>> List(
        [FromQuery] ArticleListRequest list,
        [FromQuery] ArticleFilterRequest filter,
        [FromQuery] PageRequest paging,
        [FromServices] ArticleListService lists,
        CancellationToken cancellationToken) =>
        (await lists.ListAsync(list, filter, paging, cancellationToken)).OnPage(paging, Request);

    /// <summary>Creates an article from its plain text, from JSON with text and metadata, or from a web page.</summary>
    /// <response code="200">The article exists already; with `onDuplicate=return` the response is the stored one.</response>
    /// <response code="201">The article was created; `Location` is its path.</response>
    /// <response code="409">The article exists already; `existing` links to it.</response>
    /// <response code="413">The text or the body is too large, or a page has over 25,000 elements, or over 256 levels of them.</response>
    /// <response code="422">The text is empty, or the page contains no article.</response>
    /// <response code="503">Too many writes are waiting; `Retry-After` is the time to wait.</response>
    [HttpPost]
    [ServiceFilter<IdempotencyFilter>]
    [LimitedBySource]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<ArticleResponse>> Create(
        [FromBody] ArticleRequest article,
        [FromQuery, WithPlainText] ArticleQuery metadata,
        [FromQuery] OnDuplicate onDuplicate,
        CancellationToken cancellationToken) =>
        this.Respond(await writer.CreateAsync(
            await posted.ReadAsync(article, metadata, cancellationToken), WriteRules.Of(Request, onDuplicate), cancellationToken));

    /// <summary>Parses an article without storing it, and reports possible mistakes in the text.</summary>
    /// <response code="413">The text or the body is too large, or a page has over 25,000 elements, or over 256 levels of them.</response>
    /// <response code="422">The text is empty, or the page contains no article.</response>
    [HttpPost("parse")]
    [Authorize(Scopes.Read)]
    public async Task<ActionResult<ParsedArticleResponse>> Parse(
        [FromBody] ArticleRequest article, [FromQuery, WithPlainText] ArticleQuery metadata, CancellationToken cancellationToken) =>
        this.Respond(ArticleWriter.Preview(await posted.ReadAsync(article, metadata, cancellationToken)));

    /// <summary>Gets an article with its text, sections and quotes.</summary>
    /// <response code="404">The article does not exist, or did not exist at that time.</response>
    [HttpGet("{id:long}")]
    [CachedUntil(CacheLifetime.ArticleChange)]
    [ServiceFilter<ArticleStateFilter>]
    public async Task<ActionResult<ArticleResponse>> Get(
        long id, [FromQuery] AsOfRequest time, CancellationToken cancellationToken) =>
        await articles.FindAsync(id, time, cancellationToken) is { } article ? article : NotFound();
}
