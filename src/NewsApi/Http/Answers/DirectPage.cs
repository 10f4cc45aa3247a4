using NewsApi.Data;
using NewsApi.Data.Sqlite;
using NewsApi.Http.Caching;
using NewsApi.Http.Rows;

namespace NewsApi.Http.Answers;

/// <summary>A page of a whole list.</summary>
internal abstract class DirectPage<TEntity, TItem>(ReaderPool readers, ListTotals totals) : IDirectAnswer
    where TEntity : class
{
    protected abstract IReadOnlyCollection<string> SortMembers { get; }

    protected abstract Ordering<TEntity> Orders { get; }

    protected abstract SortedRows<TEntity> Rows { get; }

    protected abstract RowJson<TItem> Json { get; }

    public async Task<DirectAnswer?> WriteAsync(HttpContext http, AnswerBuffer buffer)
    {
        if (PlainPages.Read(http.Request, SortMembers) is not { } plain)
        {
            return null;
        }

        var known = totals.Find(http.Request, plain.Page);
        var list = ListPage.Of(plain.Page, plain.Sort);
        var (state, slice) = await readers.ReadAsync(
            reader => (StoreStates.Find(reader), Write(list, new JsonAnswer(reader, buffer))), http.RequestAborted);
        if (slice is null)
        {
            return null;
        }

        totals.Remember(known, slice.Total!.Value);
        return new DirectAnswer(state, slice.OnPage(plain.Page, http.Request));
    }

    // What is answered around the items; null where they are too long.
    private Slice<TItem>? Write(ListPage list, JsonAnswer to)
    {
        var (page, total) = (list.Page, list.Page.KnownTotal ?? Rows.Count(to.Reader));
        using var rows = Rows.Run(to.Reader, list.Sort, page.Skip, page.PageSize + 1);
        to.Raw(DirectAnswer.BeforeItems);
        var next = Write(rows, list, to);
        if (to.IsTooLong)
        {
            to.Withdraw();
            return null;
        }

        return new Slice<TItem>([], total) { Next = next };
    }

    // Where the next page begins: there is one where there is one more row.
    private CursorPosition? Write(RunningStatement rows, ListPage list, JsonAnswer to)
    {
        var (size, last) = (list.Page.PageSize, (TEntity?)null);
        Json.WriteAll(rows, to, size, row => last = Rows.EntityOf(to.Reader, row));
        return last is not null && rows.Step() ? Paging.PositionOf(list, Orders.KeysOf(last, list.Keys)) : null;
    }
}
