namespace NewsApi.Http;

/// <summary>What a service answers to a list request: the items of one page, and how many there are in all.</summary>
/// <param name="Items">The items of the page, in order.</param>
/// <param name="Total">Null where nobody asked for it.</param>
internal sealed record Slice<T>(IReadOnlyList<T> Items, long? Total)
{
    /// <summary>Where the next page begins; null where there is none, or where only its number tells.</summary>
    public CursorPosition? Next { get; init; }

    /// <summary>The same with what is made of the items.</summary>
    public Slice<TOther> With<TOther>(IReadOnlyList<TOther> items) => new(items, Total) { Next = Next };

    /// <summary>The same as the client sees it.</summary>
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
        };
    }
}
