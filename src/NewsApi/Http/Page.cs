using System.Text.Json.Serialization;

namespace NewsApi.Http;

/// <summary>One page of a list.</summary>
internal sealed record Page<T> : IPage
{
    /// <summary>The items of this page, in the order asked for.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>The number of this page, from 1.</summary>
    /// <example>1</example>
    [JsonPropertyName("page")]
    public required int Number { get; init; }

    /// <summary>How many items a full page has.</summary>
    /// <example>20</example>
    public required int PageSize { get; init; }

    /// <summary>How many items the whole list has, exactly.</summary>
    /// <example>1</example>
    public required long Total { get; init; }

    /// <summary>How many pages the whole list has.</summary>
    /// <example>1</example>
    public required long TotalPages { get; init; }

    /// <summary>Links to this page and its neighbours.</summary>
    public required PageLinks Links { get; init; }
}

/// <summary>What the headers of a list need to know of it.</summary>
internal interface IPage
{
    long Total { get; }

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

    /// <example>/api/v1/articles?page=1</example>
    public required string Last { get; init; }

    /// <summary>Links that keep every parameter of <paramref name="request"/> but the page.</summary>
    public static PageLinks Of(HttpRequest request, int page, long totalPages)
    {
        var last = Math.Max(totalPages, 1);
        return new PageLinks
        {
            Self = To(request, page),
            First = To(request, 1),
            Prev = page > 1 ? To(request, Math.Min(page - 1, last)) : null,
            Next = page < last ? To(request, page + 1) : null,
            Last = To(request, last),
        };
    }

    private static string To(HttpRequest request, long page)
    {
        var kept = request.Query.Where(parameter => !parameter.Key.Equals("page", StringComparison.OrdinalIgnoreCase));
        var query = QueryString.Create(kept).Add("page", page.ToString());
        return request.PathBase.Add(request.Path).ToUriComponent() + query.ToUriComponent();
    }
}
