using System.Text.Encodings.Web;
using System.Text.Json.Serialization;

namespace NewsApi.Http;

/// <summary>One page of a list.</summary>
internal sealed record Page<T> : IPage
{
    /// <summary>The items of this page, in the requested order.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>The number of this page, from 1; null if it follows a cursor.</summary>
    /// <example>1</example>
    [JsonPropertyName("page")]
    public required int? Number { get; init; }

    /// <summary>The number of items on a full page.</summary>
    /// <example>20</example>
    public required int PageSize { get; init; }

    /// <summary>The exact number of items in the whole list; null with `count=none`, and where a query takes too long.</summary>
    /// <example>1</example>
    public required long? Total { get; init; }

    /// <summary>The number of pages of the whole list; null if `total` is null.</summary>
    /// <example>1</example>
    public required long? TotalPages { get; init; }

    /// <summary>The value of `cursor` for the next page, which stays valid while the list changes; null on the last page.</summary>
    public required string? NextCursor { get; init; }

    /// <summary>Links to this page and its neighbours.</summary>
    public required PageLinks Links { get; init; }

    /// <summary>What is ambiguous in the request, such as a name that fits several speakers; absent where nothing is.</summary>
    /// <example>null</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Warnings { get; init; }
}

/// <summary>The parts of a page that its headers show.</summary>
internal interface IPage
{
    long? Total { get; }

    PageLinks Links { get; }
}

/// <summary>Links from one page of a list to others.</summary>
internal sealed record PageLinks
{
    /// <example>/api/v1/articles?page=1</example>
    public required string Self { get; init; }

    /// <example>/api/v1/articles?page=1</example>
    public required string First { get; init; }

    /// <summary>Null on the first page.</summary>
    public required string? Prev { get; init; }

    /// <summary>Null on the last page.</summary>
    public required string? Next { get; init; }

    /// <summary>Null if `total` is unknown, or where only the cursor reaches the last page.</summary>
    /// <example>/api/v1/articles?page=1</example>
    public required string? Last { get; init; }

    /// <summary>
    /// Links with all parameters of <paramref name="request"/> except the page. Beyond <see cref="PageRequest.MaxOffset"/>,
    /// the next page is linked by the cursor <paramref name="next"/>.
    /// </summary>
    public static PageLinks Of(HttpRequest request, PageRequest page, long? total, string? next)
    {
        var last = total is null ? null : (long?)Math.Max(1, (total.Value + page.PageSize - 1) / page.PageSize);
        var hasNext = last is null ? next is not null : page.Page < last;
        var list = AddressOf(request);
        return new PageLinks
        {
            Self = To(list, page.Page),
            First = To(list, 1),
            Prev = page.Page > 1 ? To(list, Math.Min(page.Page - 1, last ?? int.MaxValue)) : null,
            Next = hasNext && page.Allows(page.Page + 1L) ? To(list, page.Page + 1) : next is null ? null : ToCursor(list, next),
            Last = last is { } number && page.Allows(number) ? To(list, number) : null,
        };
    }

    /// <summary>Links of a page that follows a cursor, which leads forward only.</summary>
    public static PageLinks Along(HttpRequest request, string? next)
    {
        var list = AddressOf(request);
        return new PageLinks
        {
            Self = request.PathBase.Add(request.Path).ToUriComponent() + request.QueryString.ToUriComponent(),
            First = To(list, 1),
            Prev = null,
            Next = next is null ? null : ToCursor(list, next),
            Last = null,
        };
    }

    private static string To(string list, long page) => $"{list}page={page}";

    private static string ToCursor(string list, string cursor) => $"{list}cursor={UrlEncoder.Default.Encode(cursor)}";

    // The path and the query, up to the page parameter.
    private static string AddressOf(HttpRequest request)
    {
        var query = QueryString.Create(request.Query.Where(parameter => parameter.Key is not ("page" or "cursor")));
        return $"{request.PathBase.Add(request.Path).ToUriComponent()}{query.ToUriComponent()}{(query.HasValue ? '&' : '?')}";
    }
}
