using System.Text.Encodings.Web;
using System.Text.Json.Serialization;

namespace NewsApi.Http;

/// <summary>One page of a list.</summary>
internal sealed record Page<T> : IPage
{
    /// <summary>The items of this page, in the order asked for.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>The number of this page, from 1; null where it follows a cursor.</summary>
    /// <example>1</example>
    [JsonPropertyName("page")]
    public required int? Number { get; init; }

    /// <summary>How many items a full page has.</summary>
    /// <example>20</example>
    public required int PageSize { get; init; }

    /// <summary>How many items the whole list has, exactly; null with `count=none`, and where a query takes too long.</summary>
    /// <example>1</example>
    public required long? Total { get; init; }

    /// <summary>How many pages the whole list has; null where `total` is.</summary>
    /// <example>1</example>
    public required long? TotalPages { get; init; }

    /// <summary>What `cursor` takes for the next page, however the list changes until then; null on the last page.</summary>
    public required string? NextCursor { get; init; }

    /// <summary>Links to this page and its neighbours.</summary>
    public required PageLinks Links { get; init; }
}

/// <summary>What the headers of a list need to know of it.</summary>
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

    /// <summary>Null where it is not known, or so far behind that only the cursor leads there.</summary>
    /// <example>/api/v1/articles?page=1</example>
    public required string? Last { get; init; }

    /// <summary>
    /// Links that keep every parameter of <paramref name="request"/> but the page. None leads to a page that is refused:
    /// beyond <see cref="PageRequest.MaxOffset"/> only the cursor <paramref name="next"/> goes on.
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

    /// <summary>Links of a page that follows a cursor: there is no way back but from the first page.</summary>
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

    // Up to where the page is named.
    private static string AddressOf(HttpRequest request)
    {
        var query = QueryString.Create(request.Query.Where(parameter => parameter.Key is not ("page" or "cursor")));
        return $"{request.PathBase.Add(request.Path).ToUriComponent()}{query.ToUriComponent()}{(query.HasValue ? '&' : '?')}";
    }
}
