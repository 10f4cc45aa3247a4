using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace NewsApi.Http;

/// <summary>Reads one page of a list from the database.</summary>
internal static class Paging
{
    /// <summary>
    /// Reads the page with <paramref name="read"/>. All of it must be asked within one snapshot, or the position of
    /// the next page may not be that of the last item.
    /// </summary>
    public static async Task<Slice<TItem>> ReadPageAsync<T, TItem>(
        this IQueryable<T> wanted,
        Ordering<T> ordering,
        ListPage list,
        Func<IQueryable<T>, Task<List<TItem>>> read,
        CancellationToken cancellationToken)
    {
        var (keys, page) = (list.Keys, list.Page);
        var total = page.Count == CountMode.None ? (long?)null : page.KnownTotal ?? await wanted.LongCountAsync(cancellationToken);
        var behind = page.After is null
            ? ordering.Order(wanted, keys).Skip(page.Skip)
            : ordering.Order(ordering.After(wanted, keys, page.After.Keys), keys);

        // One more tells whether there is a next page.
        var items = await read(behind.Take(page.PageSize + 1));
        if (items.Count <= page.PageSize)
        {
            return new Slice<TItem>(items, total);
        }

        items.RemoveAt(page.PageSize);
        var last = await ordering.SelectKeys(behind.Skip(page.PageSize - 1).Take(1), keys).SingleAsync(cancellationToken);
        return new Slice<TItem>(items, total)
        {
            Next = new CursorPosition("", list.Sort, [.. last.Select(key => JsonSerializer.SerializeToElement(key))]),
        };
    }
}

/// <summary>Which page of a list, in which order.</summary>
internal sealed record ListPage(PageRequest Page, string Sort)
{
    /// <summary>The order that the client asks for; where it follows a cursor, that of the list before.</summary>
    public static ListPage Of(PageRequest page, string? sort) =>
        new(page, page.After?.Sort ?? SortKey.Write(SortKey.ParseWithoutQuery(sort)));

    public IReadOnlyList<SortKey> Keys => SortKey.Parse(Sort);
}
