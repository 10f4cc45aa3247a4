using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;
using NewsApi.Http;
using NewsApi.Writes;

namespace NewsApi.Articles;

/// <summary>Replaces and changes articles.</summary>
[ApiController]
[Route("api/v1/articles")]
[LimitedBySource]
[Tags("Articles")]
internal sealed class ArticleChangesController(ArticleWriter writer, PostedArticles posted) : ControllerBase
{
    /// <summary>Replaces an article: its text is parsed again, and metadata that the request does not give is cleared.</summary>
    /// <response code="200">The article as it is now.</response>
    /// <response code="404">There is no such article.</response>
    /// <response code="409">Another article has the same text, or the same source and external id.</response>
    /// <response code="413">The text or the body is longer than the server takes.</response>
    /// <response code="422">The text is empty, or no article is in the page.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpPut("{id:long}", Name = "Articles_Replace")]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<ArticleResponse>> Replace(
        long id,
        [FromBody] ArticleRequest article,
        [FromQuery, WithPlainText] ArticleQuery metadata,
        [FromQuery] OnDuplicate onDuplicate,
        CancellationToken cancellationToken) =>
        this.Respond(await writer.ChangeAsync(
            id,
            ArticleChange.To(await posted.ReadAsync(article, metadata, cancellationToken)),
            WriteRules.Of(Request, onDuplicate),
            cancellationToken));

    /// <summary>Stores the article that a source knows by this id, or replaces it where it is stored.</summary>
    /// <remarks>`source` and `externalId` are those of the address, whatever the body says.</remarks>
    /// <response code="200">It was stored; this is the article as it is now.</response>
    /// <response code="201">It was not stored, and is now.</response>
    /// <response code="409">Another article has the same text.</response>
    /// <response code="413">The text or the body is longer than the server takes.</response>
    /// <response code="422">The text is empty, or no article is in the page.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpPut("external/{source}/{externalId}", Name = "Articles_ReplaceExternal")]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<ArticleResponse>> Put(
        [FromRoute] ExternalArticle address,
        [FromBody] ArticleRequest article,
        [FromQuery, WithPlainText] ArticleQuery metadata,
        [FromQuery] OnDuplicate onDuplicate,
        CancellationToken cancellationToken) =>
        this.Respond(await writer.PutAsync(
            address.Of(await posted.ReadAsync(article, metadata, cancellationToken)),
            WriteRules.Of(Request, onDuplicate),
            cancellationToken));

    /// <summary>Changes members of an article: absent members stay, null clears. A new text is parsed.</summary>
    /// <response code="200">The article as it is now.</response>
    /// <response code="404">There is no such article.</response>
    /// <response code="409">Another article has the same text, or the same source and external id.</response>
    /// <response code="413">The text or the body is longer than the server takes.</response>
    /// <response code="422">The text is empty.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpPatch("{id:long}", Name = "Articles_Patch")]
    [Consumes(MergePatch.MediaType)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<ArticleResponse>> Change(
        long id, [FromBody] ArticlePatch patch, [FromQuery] OnDuplicate onDuplicate, CancellationToken cancellationToken) =>
        this.Respond(await writer.ChangeAsync(id, posted.Read(patch), WriteRules.Of(Request, onDuplicate), cancellationToken));
}
