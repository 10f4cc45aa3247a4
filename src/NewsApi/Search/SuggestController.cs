using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Search;

/// <summary>Completes the input of a search box.</summary>
[ApiController]
[Tags("Search")]
[Route("api/v1/suggest")]
[ServiceFilter<SearchStateFilter>]
[CachedSearch]
internal sealed class SuggestController(SuggestService suggestions) : ControllerBase
{
    /// <summary>Completes words to names of speakers, headlines, sources and tags.</summary>
    /// <response code="200">The completions; with a typing mistake in a word of four letters or more, those of a similar word.</response>
    /// <response code="503">The index is being built.</response>
    [HttpGet(Name = "Suggest_Get")]
    [ProducesResponseType<SuggestResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<SuggestResponse>> Suggest(
        [FromQuery] SuggestRequest request, CancellationToken cancellationToken) =>
        await suggestions.SuggestAsync(request, cancellationToken);
}
