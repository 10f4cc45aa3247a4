using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;
using NewsApi.Http;
using NewsApi.Http.Caching;
using NewsApi.Idempotency;
using NewsApi.Trash;
using NewsApi.Writes;

namespace NewsApi.Articles;

/// <summary>News articles: stored as posted, parsed into sections and quotes.</summary>
[ApiController]
[Route("api/v1/articles")]
[ServiceFilter<TrashedArticleAnswers>]
internal sealed class ArticlesController(ArticleService articles, ArticleWriter writer, PostedArticles posted) : ControllerBase
{
    /// <summary>Lists articles, newest first.</summary>
    /// <remarks>Items have text, sections and quotes only where `include` asks for them; a single article has them anyway.</remarks>
    /// <response code="200">One page of the list.</response>
    [HttpGet]
    [CachedUntil(CacheLifetime.AnyCommit)]
    [ServiceFilter<StoreStateFilter>]
    public async Task<ActionResult<Page<ArticleSummary>>> List(
        [FromQuery] ArticleListRequest list,
        [FromQuery] ArticleFilterRequest filter,
        [FromQuery] PageRequest paging,
        [FromServices] ArticleLists lists,
        CancellationToken cancellationToken) =>
        (await lists.ListAsync(list, filter, paging, cancellationToken)).OnPage(paging, Request);

    /// <summary>Stores an article: the text itself, a JSON object with its metadata, or the web page that has it.</summary>
    /// <response code="200">It was stored already, and `onDuplicate=return` asked for it.</response>
    /// <response code="201">It is stored; `Location` is its address.</response>
    /// <response code="409">It was stored already; `existing` links to it.</response>
    /// <response code="413">The text or the body is longer than the server takes.</response>
    /// <response code="422">The text is empty, or no article is in the page.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpPost]
    [ServiceFilter<Idempotent>]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<ArticleResponse>> Create(
        [FromBody] ArticleRequest article,
        [FromQuery, WithPlainText] ArticleQuery metadata,
        [FromQuery] OnDuplicate onDuplicate,
        CancellationToken cancellationToken) =>
        this.Respond(await writer.CreateAsync(
            await posted.ReadAsync(article, metadata, cancellationToken), WriteRules.Of(Request, onDuplicate), cancellationToken));

    /// <summary>Shows what posting an article would store, and what looks odd in it; stores nothing.</summary>
    /// <response code="413">The text or the body is longer than the server takes.</response>
    /// <response code="422">The text is empty, or no article is in the page.</response>
    [HttpPost("parse")]
    [Authorize(Scopes.Read)]
    [ProducesResponseType<ParsedArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<ActionResult<ParsedArticleResponse>> Parse(
        [FromBody] ArticleRequest article, [FromQuery, WithPlainText] ArticleQuery metadata, CancellationToken cancellationToken) =>
        this.Respond(ArticleWriter.Preview(await posted.ReadAsync(article, metadata, cancellationToken)));

    /// <summary>Gets an article with its text, sections and quotes.</summary>
    /// <response code="404">There is no such article, or there was none at that time.</response>
    [HttpGet("{id:long}")]
    [CachedUntil(CacheLifetime.ArticleChange)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ServiceFilter<ArticleStates>]
    public async Task<ActionResult<ArticleResponse>> Get(
        long id, [FromQuery] AsOfRequest time, CancellationToken cancellationToken) =>
        await articles.FindAsync(id, time, cancellationToken) is { } article ? article : NotFound();
}
