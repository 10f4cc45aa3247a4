using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Search.Query;

namespace NewsApi.Search;

/// <summary>Finds articles, quotes and speakers by their words.</summary>
[ApiController]
[Route("api/v1/search")]
[ServiceFilter<SearchStateFilter>]
[CachedSearch]
internal sealed class SearchController(SearchService search) : ControllerBase
{
    /// <summary>Searches articles, quotes and speakers.</summary>
    /// <response code="200">One page of hits.</response>
    /// <response code="503">The index is being built.</response>
    [HttpGet(Name = "Search_Get")]
    [ProducesResponseType<SearchResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<SearchResponse>> Search(
        [FromQuery] SearchRequest request,
        [FromQuery] ArticleFilterRequest filter,
        [FromQuery] PageRequest paging) =>
        request is { Strict: true, Q: { } query } && QueryParser.Parse(query).Problems is [var first, ..]
            ? Refuse(first)
            : await search.SearchAsync(request, filter, paging, Request);

    /// <summary>Searches as GET does, for long queries and for those that must not be in logs.</summary>
    /// <response code="200">One page of hits; its links are those of GET.</response>
    /// <response code="503">The index is being built.</response>
    [HttpPost(Name = "Search_Post")]
    [Authorize(Scopes.Read)]
    [ProducesResponseType<SearchResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public Task<ActionResult<SearchResponse>> SearchByBody(SearchBody body)
    {
        Request.QueryString = SearchQueryString.Of(body);
        return Search(body.ToRequest(), body.ToFilter(), body.ToPage());
    }

    private ActionResult Refuse(QueryProblem problem)
    {
        ModelState.AddModelError("q", problem.Message);
        return ValidationProblem(
            modelStateDictionary: ModelState,
            extensions: new Dictionary<string, object?> { ["position"] = problem.Position });
    }
}
