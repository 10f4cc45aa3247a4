using NewsApi.Data;

namespace NewsApi.Http.Answers;

/// <summary>A page of a whole list.</summary>
internal abstract class DirectPage<T>(ReaderPool readers, KnownTotals totals) : IDirectAnswer
{
    protected abstract IReadOnlyCollection<string> SortMembers { get; }

    public async Task<object?> FindAsync(HttpContext http)
    {
        if (PlainPages.Read(http.Request, SortMembers) is not { } plain)
        {
            return null;
        }

        var list = totals.Find(http.Request, plain.Page);
        var (state, found) = await readers.ReadAsync(
            reader => (StoreStates.Find(reader), List(reader, plain.Sort, plain.Page)), http.RequestAborted);
        http.Features.Set(state);
        totals.Remember(list, found.Total!.Value);
        return found.OnPage(plain.Page, http.Request);
    }

    protected abstract Slice<T> List(StoreReader reader, string? sort, PageRequest page);
}
