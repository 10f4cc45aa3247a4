namespace NewsApi.Http;

/// <summary>The items of one page of a list, as a service returns them.</summary>
/// <param name="Items">The items of the page, in order.</param>
/// <param name="Total">The number of items in the whole list; null if it was not counted.</param>
internal sealed record Slice<T>(IReadOnlyList<T> Items, long? Total)
{
    /// <summary>The position of the next page; null if there is none, or no cursor leads to it.</summary>
    public CursorPosition? Next { get; init; }

    /// <summary>The same page with converted items.</summary>
    public Slice<TOther> With<TOther>(IReadOnlyList<TOther> items) => new(items, Total) { Next = Next };

    /// <summary>Converts to the response.</summary>
    public Page<T> OnPage(PageRequest page, HttpRequest request)
    {
        var cursors = request.HttpContext.RequestServices.GetRequiredService<Cursors>();
        var next = Next is null ? null : cursors.Write(Next with { Path = request.Path });
        return new Page<T>
        {
            Items = Items,
            Number = page.After is null ? page.Page : null,
            PageSize = page.PageSize,
            Total = Total,
            TotalPages = (Total + page.PageSize - 1) / page.PageSize,
            NextCursor = next,
            Links = page.After is null
                ? PageLinks.Of(request, page, Total, next)
                : PageLinks.Along(request, next),
            Warnings = request.HttpContext.RequestServices.GetRequiredService<ListWarnings>().Messages,
        };
    }
}
