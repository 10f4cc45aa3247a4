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
internal sealed class ArticleChangesController(ArticleWriter writer, ArticleRequestReader posted) : ControllerBase
{
    /// <summary>Replaces an article: its text is parsed again, and metadata that the request does not contain is cleared.</summary>
    /// <response code="200">The article after the change.</response>
    /// <response code="404">The article does not exist.</response>
    /// <response code="409">Another article has the same text, or the same source and external id.</response>
    /// <response code="413">The text or the body is too large, or a page has over 25,000 elements, or over 256 levels of them.</response>
    /// <response code="422">The text is empty, or the page contains no article.</response>
    /// <response code="503">Too many writes are waiting; `Retry-After` is the time to wait.</response>
    [HttpPut("{id:long}", Name = "Articles_Replace")]
    [BodyExample("""
        {
          "text": "Harbour bridge open again\n\n\"The work is done,\" said Mayor Ada Okafor.",
          "source": "Harbour Post",
          "publishedAt": "2026-02-06"
        }
        """)]
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

    /// <summary>Creates or replaces the article with this source and external id.</summary>
    /// <remarks>`source` and `externalId` are taken from the path; values in the body are ignored.</remarks>
    /// <response code="200">The article was replaced.</response>
    /// <response code="201">The article was created.</response>
    /// <response code="409">Another article has the same text.</response>
    /// <response code="413">The text or the body is too large, or a page has over 25,000 elements, or over 256 levels of them.</response>
    /// <response code="422">The text is empty, or the page contains no article.</response>
    /// <response code="503">Too many writes are waiting; `Retry-After` is the time to wait.</response>
    [HttpPut("external/{source}/{externalId}", Name = "Articles_ReplaceExternal")]
    [BodyExample("""
        {
          "text": "Ferry fares rise\n\n\"Nobody asked the islanders,\" said Councillor Rosa Lindqvist.",
          "source": "Harbour Post",
          "publishedAt": "2026-02-05"
        }
        """)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<ArticleResponse>> Put(
        [FromRoute] ExternalArticleKey key,
        [FromBody] ArticleRequest article,
        [FromQuery, WithPlainText] ArticleQuery metadata,
        [FromQuery] OnDuplicate onDuplicate,
        CancellationToken cancellationToken) =>
        this.Respond(await writer.PutAsync(
            key.ApplyTo(await posted.ReadAsync(article, metadata, cancellationToken)),
            WriteRules.Of(Request, onDuplicate),
            cancellationToken));

    /// <summary>Changes members of an article: absent members are unchanged, null clears. A new text is parsed.</summary>
    /// <response code="200">The article after the change.</response>
    /// <response code="404">The article does not exist.</response>
    /// <response code="409">Another article has the same text, or the same source and external id.</response>
    /// <response code="413">The text or the body exceeds the limit.</response>
    /// <response code="422">The text is empty.</response>
    /// <response code="503">Too many writes are waiting; `Retry-After` is the time to wait.</response>
    [HttpPatch("{id:long}", Name = "Articles_Patch")]
    [BodyExample("""{ "headline": "Harbour bridge open again", "byline": null }""")]
    [Consumes(MergePatch.MediaType)]
    public async Task<ActionResult<ArticleResponse>> Change(
        long id, [FromBody] ArticlePatch patch, [FromQuery] OnDuplicate onDuplicate, CancellationToken cancellationToken) =>
        this.Respond(await writer.ChangeAsync(id, posted.Read(patch), WriteRules.Of(Request, onDuplicate), cancellationToken));
}
