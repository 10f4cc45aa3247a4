using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace NewsApi.Http;

/// <summary>Reads one page of a list from the database.</summary>
internal static class Paging
{
    /// <summary>
    /// Reads a page and the position of the next one, untracked. Total and items are consistent only within a snapshot.
    /// </summary>
    public static async Task<Slice<T>> ReadPageAsync<T>(
        this IQueryable<T> wanted, Ordering<T> ordering, ListPage list, CancellationToken cancellationToken)
        where T : class
    {
        var page = list.Page;
        var items = await ordering.Page(wanted, list).Take(page.PageSize + 1).AsNoTracking().ToListAsync(cancellationToken);
        var total = page.Count == CountMode.None ? (long?)null
            : FindTotal(page, items.Count) ?? page.KnownTotal ?? await wanted.LongCountAsync(cancellationToken);
        return PageOf(items, total, ordering, list);
    }

    // The page with the end of the list shows its total. A known one may be that before a commit, which is announced after it is visible.
    private static long? FindTotal(PageRequest page, int read) =>
        page.After is null && read <= page.PageSize && (read > 0 || page.Skip == 0) ? page.Skip + read : null;

    // One item more than the page holds shows whether there is a next page.
    private static Slice<T> PageOf<T>(List<T> items, long? total, Ordering<T> ordering, ListPage list)
    {
        if (items.Count <= list.Page.PageSize)
        {
            return new Slice<T>(items, total);
        }

        items.RemoveAt(list.Page.PageSize);
        return new Slice<T>(items, total) { Next = PositionOf(list, ordering.KeysOf(items[^1], list.Keys)) };
    }

    private static IQueryable<T> Page<T>(this Ordering<T> ordering, IQueryable<T> wanted, ListPage list) => list.Page.After is { } after
        ? ordering.Order(ordering.After(wanted, list.Keys, after.Keys), list.Keys)
        : ordering.Order(wanted, list.Keys).Skip(list.Page.Skip);

    private static CursorPosition PositionOf(ListPage list, IEnumerable<object?> keys) =>
        new("", list.Sort, [.. keys.Select(key => JsonSerializer.SerializeToElement(key))]);
}

/// <summary>The requested page of a list, and its sort order.</summary>
internal sealed record ListPage(PageRequest Page, string Sort)
{
    /// <summary>With the requested sort order; a cursor keeps its own.</summary>
    /// <exception cref="InvalidParameterException">The cursor belongs to the list with a query.</exception>
    public static ListPage Of(PageRequest page, string? sort) => page.After is { IsRanked: true }
        ? throw new InvalidParameterException("cursor", "The cursor belongs to the list with a query.")
        : new(page, page.After?.Sort ?? SortKey.Write(SortKey.ParseWithoutQuery(sort)));

    public IReadOnlyList<SortKey> Keys { get; } = SortKey.Parse(Sort);
}
