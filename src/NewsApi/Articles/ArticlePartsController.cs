using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;
using NewsApi.Http.Caching;
using NewsApi.Quotes;

namespace NewsApi.Articles;

/// <summary>Reads the text, the sections and the quotes of an article.</summary>
[ApiController]
[Route("api/v1/articles/{id:long}")]
[Tags("Articles")]
[ServiceFilter<ArticleStateFilter>]
[CachedUntil(CacheLifetime.ArticleChange)]
internal sealed class ArticlePartsController(ArticleService articles) : ControllerBase
{
    /// <summary>Gets the text of an article as posted, byte for byte.</summary>
    /// <response code="404">The article or the revision does not exist.</response>
    [HttpGet("text", Name = "Articles_GetText")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Plain)]
    public async Task<IActionResult> GetText(
        long id, [FromQuery] RevisionRequest wanted, CancellationToken cancellationToken) =>
        await articles.FindTextAsync(id, wanted, cancellationToken) is { } text
            ? Content(text, MediaTypeNames.Text.Plain, Encoding.UTF8)
            : NotFound();

    /// <summary>Lists the sections of an article in text order.</summary>
    /// <response code="404">The article does not exist.</response>
    [HttpGet("sections", Name = "Articles_ListSections")]
    public async Task<ActionResult<Page<SectionResponse>>> ListSections(
        long id, [FromQuery] PageRequest paging, CancellationToken cancellationToken) =>
        await articles.ListSectionsAsync(id, paging, cancellationToken) is { } sections
            ? sections.OnPage(paging, Request)
            : NotFound();

    /// <summary>Gets one section of an article; the first has position 1.</summary>
    /// <response code="404">The article or the section does not exist.</response>
    [HttpGet("sections/{position:int}", Name = "Articles_GetSection")]
    public async Task<ActionResult<SectionResponse>> GetSection(
        long id, int position, CancellationToken cancellationToken) =>
        await articles.FindSectionAsync(id, position, cancellationToken) is { } section ? section : NotFound();

    /// <summary>Lists the quotes of an article in text order.</summary>
    /// <response code="404">The article does not exist, or did not exist at that time.</response>
    [HttpGet("quotes", Name = "Articles_ListQuotes")]
    public async Task<ActionResult<Page<QuoteResponse>>> ListQuotes(
        long id, [FromQuery] AsOfRequest time, [FromQuery] PageRequest paging, CancellationToken cancellationToken) =>
        await articles.ListQuotesAsync(id, time, paging, cancellationToken) is { } found
            ? found.OnPage(paging, Request)
            : NotFound();
}
