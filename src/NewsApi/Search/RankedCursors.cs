using System.Text.Json;
using NewsApi.Http;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>
/// The cursors of results of the index: the first key is the number of hits before the page, the others are those of the last hit.
/// </summary>
internal static class RankedCursors
{
    /// <summary>The query for the page that a client asks for.</summary>
    public static IndexQuery OnPage(this IndexQuery query, PageRequest page) => query with
    {
        Skip = page.Skip,
        Take = page.PageSize,
        After = page.After is { Keys: [var offset, ..] } position ? new IndexPosition(offset.GetInt32(), [.. position.Keys.Skip(1)]) : null,
        Order = page.After is { } after ? SortKey.Parse(after.Sort) : query.Order,
    };

    /// <summary>The position behind the page; null on the last one.</summary>
    public static CursorPosition? ToCursor(this IndexPosition? next, IndexQuery query) => next is null ? null
        : new CursorPosition(
            "", SortKey.Write(query.Order), [JsonSerializer.SerializeToElement(next.Offset), .. next.Keys], IsRanked: true);
}
