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

        http.Features.Set(await readers.ReadAsync(StoreStates.Find, http.RequestAborted));
        var list = totals.Find(http.Request, plain.Page);
        var found = await http.RequestServices.GetRequiredService<QuoteLists>().ListAsync(
            new QuoteListRequest { Sort = plain.Sort }, new QuoteFilterRequest(), plain.Page, http.RequestAborted);
        totals.Remember(list, found.Total!.Value);
        return found.OnPage(plain.Page, http.Request);
    }
}
