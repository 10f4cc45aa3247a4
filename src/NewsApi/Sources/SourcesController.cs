using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;
using NewsApi.Http.Caching;

namespace NewsApi.Sources;

/// <summary>Agencies, papers and broadcasters.</summary>
[ApiController]
[Route("api/v1/sources")]
[CachedUntil(CacheLifetime.AnyCommit)]
[ServiceFilter<StoreStateFilter>]
internal sealed class SourcesController(SourceService sources) : ControllerBase
{
    /// <summary>Lists the outlets that published articles or carried quotes, by name.</summary>
    /// <response code="200">One page of the list.</response>
    [HttpGet]
    [ReadsReplica]
    public async Task<ActionResult<Page<SourceResponse>>> List(
        [FromQuery] SourceListRequest list, [FromQuery] PageRequest paging, CancellationToken cancellationToken) =>
        (await sources.ListAsync(list, paging, cancellationToken)).OnPage(paging, Request);
}

/// <summary>The order of a list of outlets.</summary>
internal sealed record SourceListRequest
{
    public static readonly IReadOnlyCollection<string> SortMembers = ["name", "articleCount", "quoteCount", "reportedCount", "id"];

    /// <summary>A comma list of name, articleCount, quoteCount, reportedCount, id; `-` descends. Default: name.</summary>
    public string? Sort { get; init; }
}

internal sealed class SourceListRequestValidator : AbstractValidator<SourceListRequest>
{
    public SourceListRequestValidator() => RuleFor(list => list.Sort).SortOf(SourceListRequest.SortMembers);
}

/// <summary>An outlet.</summary>
internal sealed record SourceResponse
{
    /// <example>1</example>
    public required long Id { get; init; }

    /// <summary>The canonical name.</summary>
    /// <example>Associated Press</example>
    public required string Name { get; init; }

    /// <summary>The number of articles that it published.</summary>
    /// <example>4</example>
    public required int ArticleCount { get; init; }

    /// <summary>The number of quotes in its articles.</summary>
    /// <example>9</example>
    public required int QuoteCount { get; init; }

    /// <summary>The number of quotes that it carried ("as per AP"), in articles of any outlet.</summary>
    /// <example>3</example>
    public required int ReportedCount { get; init; }
}
