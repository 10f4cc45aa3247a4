using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Http.Answers;
using NewsApi.Http.Caching;
using NewsApi.Http.Rows;
using NewsApi.Model;

namespace NewsApi.Quotes;

/// <summary>A quote as it is now.</summary>
internal sealed class DirectQuote(ReaderPool readers) : DirectItem<QuoteResponse>(readers)
{
    protected override PreparedQuery<object, long> Query { get; } = new(
        (database, id) => database.Quotes.Where(quote => quote.Id == id).WithNames());

    protected override RowJson<QuoteResponse> Json { get; } = QuoteRowJson.New();
}

/// <summary>A page of all quotes.</summary>
internal sealed class DirectQuoteList(ReaderPool readers, ListTotals totals) : DirectPage<Quote, QuoteResponse>(readers, totals)
{
    protected override IReadOnlyCollection<string> SortMembers => QuoteListRequest.SortMembers;

    protected override Ordering<Quote> Orders => QuoteQueries.Orders;

    protected override SortedRows<Quote> Rows { get; } = new(
        database => database.Quotes, (quotes, sort) => QuoteQueries.Orders.Order(quotes, SortKey.Parse(sort)).WithNames());

    protected override RowJson<QuoteResponse> Json { get; } = QuoteRowJson.New();
}
