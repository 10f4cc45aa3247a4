namespace NewsApi.Http;

/// <summary>What a service answers to a list request: the items of one page, and how many there are in all.</summary>
internal sealed record Slice<T>(IReadOnlyList<T> Items, long Total)
{
    /// <summary>The same as the client sees it.</summary>
    public Page<T> OnPage(PageRequest page, HttpRequest request)
    {
        var totalPages = (Total + page.PageSize - 1) / page.PageSize;
        return new Page<T>
        {
            Items = Items,
            Number = page.Page,
            PageSize = page.PageSize,
            Total = Total,
            TotalPages = totalPages,
            Links = PageLinks.Of(request, page.Page, totalPages),
        };
    }
}
