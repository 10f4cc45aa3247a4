using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Search;
using NewsApi.Search.Index;
using NewsApi.Search.Index.Querying;

namespace NewsApi.Stats;

/// <summary>Counts quotes by speaker and by source, in the search index.</summary>
internal sealed class QuotedStatsService(CurrentIndex index, SearchQueries queries, EntityNames names)
{
    private const int OthersMaxCount = 20;

    /// <summary>Counts who is quoted how much in the articles that match.</summary>
    /// <exception cref="InvalidParameterException">The query takes too long.</exception>
    public async Task<QuotedSpeakers> CountSpeakersAsync(
        QuotedStatsRequest request, ArticleFilterRequest filter, CancellationToken cancellationToken) =>
        (await CountAsync(request, filter, SearchFacet.Speaker, SearchFacet.Source, cancellationToken)).ToQuotedSpeakers();

    /// <summary>Counts how much sources quote in the articles that match.</summary>
    /// <exception cref="InvalidParameterException">The query takes too long.</exception>
    public async Task<QuotingSources> CountSourcesAsync(
        QuotedStatsRequest request, ArticleFilterRequest filter, CancellationToken cancellationToken) =>
        (await CountAsync(request, filter, SearchFacet.Source, SearchFacet.Speaker, cancellationToken)).ToQuotingSources();

    private async Task<QuotedCounts> CountAsync(
        QuotedStatsRequest request,
        ArticleFilterRequest filter,
        SearchFacet facet,
        SearchFacet other,
        CancellationToken cancellationToken)
    {
        var quotes = new TimelineRequest { Of = TimelineSubject.Quotes, Q = request.Q };
        var query = await queries.ReadAsync(quotes, filter, cancellationToken);
        using var view = await index.OpenInSlotAsync(cancellationToken);
        try
        {
            var matched = new IndexSearch(view, cancellationToken).Match(query);
            var groups = new GroupTotals(facet);
            matched.Count(groups);
            var totals = groups.Read();
            var top = totals.Where(total => total.Id is not null).OrderByDescending(total => total.Quotes).ThenBy(total => total.Id)
                .Take(request.Size).ToList();
            var details = new GroupDetails(facet, other, top.Select(total => total.Id!.Value));
            matched.Count(details);
            var counts = new QuotedCounts(totals, request.Interval)
            {
                Groups = top.ConvertAll(total => new QuotedGroup(
                    total, details.DaysOf(total.Id!.Value), details.OthersOf(total.Id!.Value, OthersMaxCount))),
            };
            counts.Names = await ReadNamesAsync(facet, counts.Groups.Select(group => group.Id), cancellationToken);
            counts.OtherNames = await ReadNamesAsync(
                other, counts.Groups.SelectMany(group => group.Others).Select(one => one.Id).Distinct(), cancellationToken);
            return counts;
        }
        catch (SearchBudgetSpentException spent)
        {
            throw new InvalidParameterException("q", spent.Message);
        }
    }

    private Task<Dictionary<long, string>> ReadNamesAsync(
        SearchFacet facet, IEnumerable<long> ids, CancellationToken cancellationToken) => facet == SearchFacet.Speaker
        ? names.ReadSpeakersAsync(ids, cancellationToken)
        : names.ReadOutletsAsync(ids, cancellationToken);
}
