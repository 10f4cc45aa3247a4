using FluentValidation;

namespace NewsApi.Http;

/// <summary>The requested page of a list.</summary>
internal sealed record PageRequest
{
    public const int DefaultPageSize = 20;
    public const int MaxPageSize = 100;

    // OFFSET gets slower with every page; cursors do not.
    public const int MaxOffset = 10_000;

    /// <summary>The number of the page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The number of items on a page, at most 100.</summary>
    public int PageSize { get; init; } = DefaultPageSize;

    /// <summary>The `nextCursor` of the previous page, with the same filters; instead of `page`.</summary>
    public string? Cursor { get; init; }

    /// <summary>Whether `total` is counted; `none` is faster.</summary>
    public CountMode Count { get; init; }

    /// <summary>The decoded <see cref="Cursor"/>.</summary>
    internal CursorPosition? After { get; set; }

    /// <summary>The total of the list, where it is known already.</summary>
    internal long? KnownTotal { get; set; }

    internal int Skip => (Page - 1) * PageSize;

    /// <summary>Whether <paramref name="page"/> is within the offset limit.</summary>
    internal bool Allows(long page) => page * PageSize <= MaxOffset;
}

/// <summary>How a list is counted.</summary>
internal enum CountMode
{
    Exact,
    None,
}

internal sealed class PageRequestValidator : AbstractValidator<PageRequest>
{
    public PageRequestValidator()
    {
        RuleFor(request => request.Page).GreaterThanOrEqualTo(1);
        RuleFor(request => request.Cursor).MaximumLength(Cursors.MaxLength)
            .Must((request, cursor) => cursor is null || request.Page == 1).WithMessage("Must not be combined with 'page'.");
        RuleFor(request => request.PageSize).InclusiveBetween(1, PageRequest.MaxPageSize);
        RuleFor(request => request.Page)
            .Must((request, page) => request.Allows(page))
            .WithMessage($"page × pageSize must not exceed {PageRequest.MaxOffset}: narrow the list by a filter, or follow 'nextCursor'.");
    }
}
