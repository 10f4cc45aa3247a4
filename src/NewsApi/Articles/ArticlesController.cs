using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsApi.Http;
using NewsApi.Idempotency;

namespace NewsApi.Articles;

/// <summary>News articles: stored as posted, parsed into sections and quotes.</summary>
[ApiController]
[Route("api/v1/articles")]
internal sealed class ArticlesController(ArticleService articles, ArticleWriter writer, IOptions<Limits> limits)
    : ControllerBase
{
    /// <summary>Lists articles, newest first.</summary>
    /// <remarks>Items have no text, sections or quotes: ask for a single article to get them.</remarks>
    /// <response code="200">One page of the list.</response>
    [HttpGet]
    public async Task<ActionResult<Page<ArticleSummary>>> List(
        [FromQuery] ArticleListRequest list,
        [FromQuery] ArticleFilterRequest filter,
        [FromQuery] PageRequest paging,
        CancellationToken cancellationToken) =>
        (await articles.ListAsync(list, filter, paging, cancellationToken)).OnPage(paging, Request);

    /// <summary>Stores an article: the text itself, or a JSON object with its metadata.</summary>
    /// <response code="200">It was stored already, and `onDuplicate=return` asked for it.</response>
    /// <response code="201">It is stored; `Location` is its address.</response>
    /// <response code="409">It was stored already; `existing` links to it.</response>
    /// <response code="413">The text or the body is longer than the server takes.</response>
    /// <response code="422">The text is empty.</response>
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
        [FromQuery, WithPlainText] ArticleMetadata metadata,
        [FromQuery] OnDuplicate onDuplicate,
        CancellationToken cancellationToken) =>
        Refuse(article) ?? Answer(await writer.CreateAsync(article.With(metadata), onDuplicate, cancellationToken));

    /// <summary>Shows what posting an article would store, and what looks odd in it; stores nothing.</summary>
    /// <response code="413">The text or the body is longer than the server takes.</response>
    /// <response code="422">The text is empty.</response>
    [HttpPost("parse")]
    [ProducesResponseType<ParsedArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    public ActionResult<ParsedArticleResponse> Parse(
        [FromBody] ArticleRequest article, [FromQuery, WithPlainText] ArticleMetadata metadata) =>
        Refuse(article) is { } problem ? problem : ArticleWriter.Preview(article.With(metadata));

    /// <summary>Gets an article with its text, sections and quotes.</summary>
    /// <response code="404">There is no such article.</response>
    [HttpGet("{id:long}")]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ServiceFilter<ArticleStates>]
    public async Task<ActionResult<ArticleResponse>> Get(long id, CancellationToken cancellationToken) =>
        await articles.FindAsync(id, cancellationToken) is { } article ? article : NotFound();

    /// <summary>Replaces an article: its text is parsed again, and metadata that the request does not give is cleared.</summary>
    /// <response code="200">The article as it is now.</response>
    /// <response code="404">There is no such article.</response>
    /// <response code="409">Another article has the same text, or the same source and external id.</response>
    /// <response code="413">The text or the body is longer than the server takes.</response>
    /// <response code="422">The text is empty.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpPut("{id:long}")]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<ArticleResponse>> Replace(
        long id,
        [FromBody] ArticleRequest article,
        [FromQuery, WithPlainText] ArticleMetadata metadata,
        [FromQuery] OnDuplicate onDuplicate,
        CancellationToken cancellationToken) =>
        Refuse(article)
        ?? (await writer.ReplaceAsync(id, article.With(metadata), new WriteRules(Preconditions.Of(Request), onDuplicate), cancellationToken) is { } result
            ? Answer(result)
            : NotFound());

    /// <summary>Removes an article with its sections and quotes.</summary>
    /// <response code="204">It is removed.</response>
    /// <response code="404">There is no such article.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpDelete("{id:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<IActionResult> Delete(long id, CancellationToken cancellationToken) =>
        await writer.DeleteAsync(id, new WriteRules(Preconditions.Of(Request)), cancellationToken) is { } result
            ? Answer(result).Result!
            : NotFound();

    private ObjectResult? Refuse(ArticleRequest article) => article.Text switch
    {
        { Length: var length } when length > limits.Value.MaxTextLength => Problem(
            $"The text has {length} characters; at most {limits.Value.MaxTextLength} are taken.",
            statusCode: StatusCodes.Status413PayloadTooLarge),
        var text when string.IsNullOrWhiteSpace(text) => Problem(statusCode: StatusCodes.Status422UnprocessableEntity),
        _ => null,
    };

    private ActionResult<ArticleResponse> Answer(WriteResult result) => result switch
    {
        { Outcome: WriteOutcome.Created, Article: { } article } =>
            CreatedAtAction(nameof(Get), new { id = article.Id }, article),
        { Article: { } article } => article,
        { Outcome: WriteOutcome.Deleted } => NoContent(),
        { Tag: { } tag } => Stale(tag),
        _ => Problem(
            $"Article {result.ExistingId} is the same.",
            statusCode: StatusCodes.Status409Conflict,
            extensions: new Dictionary<string, object?> { ["existing"] = $"/api/v1/articles/{result.ExistingId}" }),
    };

    private ObjectResult Stale(string tag)
    {
        Response.Headers.ETag = tag;
        return Problem($"The state of the article is {tag} now.", statusCode: StatusCodes.Status412PreconditionFailed);
    }
}
