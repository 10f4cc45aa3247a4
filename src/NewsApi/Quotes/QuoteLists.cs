using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Search;

namespace NewsApi.Quotes;

/// <summary>Lists quotes.</summary>
internal sealed class QuoteLists(ReaderPool readers, QuoteFilters filters, RankedIds ranked)
{
    public async Task<Slice<QuoteResponse>> ListAsync(
        QuoteListRequest list, QuoteFilterRequest filter, PageRequest page, CancellationToken cancellationToken) =>
        await ListAsync(list, await filters.ResolveAsync(filter, cancellationToken), page, cancellationToken);

    /// <summary>The quotes of a speaker, newest first; null when there is no such speaker.</summary>
    public async Task<Slice<QuoteResponse>?> ListOfSpeakerAsync(
        long speakerId, QuoteListRequest list, PageRequest page, CancellationToken cancellationToken)
    {
        if (!await readers.ReadAsync(reader => QuoteReader.KnowsSpeaker(reader, speakerId), cancellationToken))
        {
            return null;
        }

        var ofSpeaker = new QuoteFilter { Speakers = new AnyOf<long>([speakerId], []) };
        return await ListAsync(list, ofSpeaker, page, cancellationToken);
    }

    private async Task<Slice<QuoteResponse>> ListAsync(
        QuoteListRequest list, QuoteFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(list.Q))
        {
            return await readers.ReadAsync(reader => List(reader, filter, ListPage.Of(page, list.Sort)), cancellationToken);
        }

        var ids = await ranked.FindQuotesAsync(list.Q, filter, SortKey.Parse(list.Sort), page, cancellationToken);
        return ids.With(await readers.ReadAsync(reader => QuoteReader.List(reader, ids.Items), cancellationToken));
    }

    private static Slice<QuoteResponse> List(StoreReader reader, QuoteFilter filter, ListPage page)
    {
        var found = reader.ReadPage(reader.Database.Quotes.Where(filter), QuoteQueries.Orders, page);
        return found.With(QuoteReader.List(reader, found.Items));
    }
}
