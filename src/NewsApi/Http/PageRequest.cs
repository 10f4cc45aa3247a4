using FluentValidation;

namespace NewsApi.Http;

/// <summary>Which page of a list is wanted.</summary>
internal sealed record PageRequest
{
    public const int DefaultPageSize = 20;
    public const int MaxPageSize = 100;

    // Counting rows away gets slower with every page; whoever reads a whole list follows the cursor.
    public const int MaxOffset = 10_000;

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Items on a page, at most 100.</summary>
    public int PageSize { get; init; } = DefaultPageSize;

    /// <summary>The `nextCursor` of the page before, with the same filters; instead of `page`.</summary>
    public string? Cursor { get; init; }

    /// <summary>Whether the whole list is counted; `none` leaves `total` null, and is faster.</summary>
    public CountMode Count { get; init; }

    /// <summary>What <see cref="Cursor"/> means.</summary>
    internal CursorPosition? After { get; set; }

    /// <summary>How many items the list has, where it was counted before.</summary>
    internal long? KnownTotal { get; set; }

    internal int Skip => (Page - 1) * PageSize;

    /// <summary>Whether <paramref name="page"/> may be asked for by its number.</summary>
    internal bool Allows(long page) => page * PageSize <= MaxOffset;
}

/// <summary>How exactly a list is counted.</summary>
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
            .Must((request, cursor) => cursor is null || request.Page == 1).WithMessage("Follow either pages or a cursor.");
        RuleFor(request => request.PageSize).InclusiveBetween(1, PageRequest.MaxPageSize);
        RuleFor(request => request.Page)
            .Must((request, page) => request.Allows(page))
            .WithMessage($"Page × pageSize must not exceed {PageRequest.MaxOffset}: narrow the list by a filter, or follow its cursor.");
    }
}
