using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;
using NewsApi.Http.Caching;

namespace NewsApi.Quotes;

/// <summary>What people said, over all articles.</summary>
[ApiController]
[Route("api/v1/quotes")]
internal sealed class QuotesController(QuoteService quotes) : ControllerBase
{
    /// <summary>Lists quotes, newest first.</summary>
    /// <response code="200">One page of the list.</response>
    [HttpGet]
    [ReadsReplica]
    [CachedUntil(CacheLifetime.AnyCommit)]
    [ServiceFilter<StoreStateFilter>]
    public async Task<ActionResult<Page<QuoteResponse>>> List(
        [FromQuery] QuoteListRequest list,
        [FromQuery] QuoteFilterRequest filter,
        [FromQuery] PageRequest paging,
        [FromServices] QuoteLists lists,
        CancellationToken cancellationToken) =>
        (await lists.ListAsync(list, filter, paging, cancellationToken)).OnPage(paging, Request);

    /// <summary>Gets a quote with the text before and after it.</summary>
    /// <response code="404">There is no such quote.</response>
    [HttpGet("{id:long}/context")]
    [CachedUntil(CacheLifetime.StoredChange)]
    public async Task<ActionResult<QuoteContextResponse>> GetContext(
        long id, [FromQuery] QuoteContextRequest context, CancellationToken cancellationToken) =>
        await quotes.FindContextAsync(id, context.Sentences, cancellationToken) is { } found ? found : NotFound();
}

/// <summary>How much text around a quote is wanted.</summary>
internal sealed record QuoteContextRequest
{
    /// <summary>Whole sentences on each side, besides the rest of the quote's own; 0 to 10.</summary>
    public int Sentences { get; init; } = 1;
}

internal sealed class QuoteContextRequestValidator : AbstractValidator<QuoteContextRequest>
{
    public QuoteContextRequestValidator() =>
        RuleFor(context => context.Sentences).InclusiveBetween(0, QuoteContexts.MaxSentences);
}
