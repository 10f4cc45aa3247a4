using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Quotes;
using NewsApi.Speakers;

namespace NewsApi.Exports;

/// <summary>Exports whole lists in one streamed response.</summary>
[ApiController]
[Route("api/v1")]
[DisableRequestTimeout]
[ReadsReplica]
internal sealed class ExportsController(ExportService exports, ArticleFilterResolver articleFilters, QuoteFilters quoteFilters)
    : ControllerBase
{
    /// <summary>Exports the articles that match the filters, in the order of their ids, as they are at its beginning.</summary>
    /// <response code="200">The articles, each as an item of the list with text, sections and quotes.</response>
    /// <response code="503">With `q`: the index is being built.</response>
    [HttpGet("articles/export", Name = "Articles_Export")]
    [Tags("Articles")]
    [ProducesResponseType<ArticleSummary>(StatusCodes.Status200OK, ExportResult<object>.Ndjson, ExportResult<object>.Csv)]
    public async Task<IActionResult> ExportArticles(
        [FromQuery] ArticleExportRequest export, [FromQuery] ArticleFilterRequest filter, CancellationToken cancellationToken) =>
        new ExportResult<ArticleSummary>(
            exports.ReadAsync(export, await articleFilters.ResolveAsync(filter, cancellationToken), cancellationToken),
            CsvColumns.OfArticles,
            export);

    /// <summary>Exports the quotes that match the filters, in the order of their ids, as they are at its beginning.</summary>
    /// <response code="200">The quotes, each as an item of the list.</response>
    /// <response code="503">With `q`: the index is being built.</response>
    [HttpGet("quotes/export", Name = "Quotes_Export")]
    [Tags("Quotes")]
    [ProducesResponseType<QuoteResponse>(StatusCodes.Status200OK, ExportResult<object>.Ndjson, ExportResult<object>.Csv)]
    public async Task<IActionResult> ExportQuotes(
        [FromQuery] ExportRequest export, [FromQuery] QuoteFilterRequest filter, CancellationToken cancellationToken) =>
        new ExportResult<ExportedQuote>(
            exports.ReadAsync(export.Q, await quoteFilters.ResolveAsync(filter, cancellationToken), cancellationToken),
            CsvColumns.OfQuotes,
            export)
        {
            Json = row => row.Quote,
        };

    /// <summary>Exports the speakers that are quoted or were edited, in the order of their ids.</summary>
    /// <remarks>As `csv` it is the table that POST /speakers/import reads; `|` separates several values.</remarks>
    /// <response code="200">The speakers, each as an item of the list.</response>
    [HttpGet("speakers/export", Name = "Speakers_Export")]
    [Tags("Speakers")]
    [ProducesResponseType<SpeakerResponse>(StatusCodes.Status200OK, ExportResult<object>.Ndjson, ExportResult<object>.Csv)]
    public IActionResult ExportSpeakers([FromQuery] SpeakerExportRequest export, CancellationToken cancellationToken) =>
        new ExportResult<SpeakerResponse>(exports.ReadSpeakersAsync(cancellationToken), CsvColumns.OfSpeakers, export);
}
