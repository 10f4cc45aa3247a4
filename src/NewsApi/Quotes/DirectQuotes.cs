using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Http.Answers;

namespace NewsApi.Quotes;

/// <summary>A quote as it is now.</summary>
internal sealed class DirectQuote(QuoteReader reader) : DirectItem<QuoteResponse>
{
    protected override Task<QuoteResponse?> FindAsync(long id, CancellationToken cancellationToken) => reader.FindAsync(id, cancellationToken);
}

/// <summary>A page of all quotes.</summary>
internal sealed class DirectQuoteList(ReaderPool readers, KnownTotals totals) : DirectPage<QuoteResponse>(readers, totals)
{
    protected override IReadOnlyCollection<string> SortMembers => QuoteListRequest.SortMembers;

    protected override Slice<QuoteResponse> List(StoreReader reader, string? sort, PageRequest page) => QuoteLists.ListAll(reader, sort, page);
}
