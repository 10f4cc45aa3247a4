using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Http.Answers;

namespace NewsApi.Quotes;

/// <summary>A quote as it is now.</summary>
internal sealed class DirectQuote(QuoteReader reader) : IDirectAnswer
{
    public async Task<object?> FindAsync(HttpContext http) => http.Request.Query.Count > 0
        ? null
        : await reader.FindAsync(long.Parse((string)http.GetRouteValue("id")!), http.RequestAborted);
}

/// <summary>A page of all quotes.</summary>
internal sealed class DirectQuoteList(ReaderPool readers, KnownTotals totals) : IDirectAnswer
{
    public async Task<object?> FindAsync(HttpContext http)
    {
        if (PlainPages.Read(http.Request, QuoteListRequest.SortMembers) is not { } plain)
        {
            return null;
        }

        var list = totals.Find(http.Request, plain.Page);
        var (state, found) = await readers.ReadAsync(
            reader => (StoreStates.Find(reader), QuoteLists.ListAll(reader, plain.Sort, plain.Page)), http.RequestAborted);
        http.Features.Set(state);
        totals.Remember(list, found.Total!.Value);
        return found.OnPage(plain.Page, http.Request);
    }
}
