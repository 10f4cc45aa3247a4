using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Search;
using NewsApi.Speakers;

namespace NewsApi.Quotes;

/// <summary>Lists quotes.</summary>
internal sealed class QuoteLists(NewsDbContext database, QuoteFilters filters, RankedIds ranked)
{
    public async Task<Slice<QuoteResponse>> ListAsync(
        QuoteListRequest list, QuoteFilterRequest filter, PageRequest page, CancellationToken cancellationToken) =>
        await ListAsync(list, await filters.ResolveAsync(filter, cancellationToken), page, cancellationToken);

    /// <summary>Lists the quotes of a speaker, newest first; null when there is no such speaker.</summary>
    public async Task<Slice<QuoteResponse>?> ListOfSpeakerAsync(
        long speakerId, QuoteListRequest list, PageRequest page, CancellationToken cancellationToken)
    {
        if (!await database.HasSpeakerAsync(speakerId, cancellationToken))
        {
            return null;
        }

        var ofSpeaker = new QuoteFilter { Speakers = await database.FilterBySpeakerAsync(speakerId, cancellationToken) };
        return await ListAsync(list, ofSpeaker, page, cancellationToken);
    }

    private async Task<Slice<QuoteResponse>> ListAsync(
        QuoteListRequest list, QuoteFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(list.Q))
        {
            var ids = await ranked.FindQuotesAsync(list.Q, filter, SortKey.Parse(list.Sort), page, cancellationToken);
            return ids.With(await database.ListQuotesAsync(ids.Items, cancellationToken));
        }

        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var found = await database.Quotes.WithNames().Where(filter)
            .ReadPageAsync(QuoteQueries.Orders, ListPage.Of(page, list.Sort), cancellationToken);
        return found.With([.. found.Items.Select(quote => quote.ToResponse())]);
    }
}
