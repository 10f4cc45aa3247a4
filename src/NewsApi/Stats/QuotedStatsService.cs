using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Quotes;
using NewsApi.Search;
using NewsApi.Search.Index;
using NewsApi.Search.Index.Querying;

namespace NewsApi.Stats;

/// <summary>Counts quotes by speaker and by source, in the search index.</summary>
internal sealed class QuotedStatsService(CurrentIndex index, SearchQueries queries, EntityNames names)
{
    private const int OthersMaxCount = 20;
    private const int Digits = 4;

    /// <summary>Counts who is quoted how much in the articles that match.</summary>
    /// <exception cref="InvalidParameterException">The query takes too long.</exception>
    public async Task<QuotedSpeakers> CountSpeakersAsync(
        QuotedStatsRequest request, ArticleFilterRequest filter, CancellationToken cancellationToken)
    {
        var counts = await CountAsync(request, filter, SearchFacet.Speaker, SearchFacet.Source, cancellationToken);
        var items = counts.Top.Select(total => new QuotedSpeaker
        {
            Speaker = SpeakerOf(total.Id!.Value, counts.Names),
            Sources =
            [
                .. counts.OthersOf(total).Select(other => new QuotesOfSource
                {
                    Source = SourceOf(other.Id, counts.OtherNames),
                    QuoteCount = other.Count,
                }),
            ],
            QuoteCount = total.Quotes,
            Words = total.Words,
            Share = counts.ShareOf(total),
            Undated = counts.UndatedOf(total),
            Timeline = counts.TimelineOf(total, request.Interval),
        });
        return new QuotedSpeakers
        {
            QuoteCount = counts.Quotes,
            Words = counts.Words,
            Interval = request.Interval,
            Unattributed = counts.Others,
            SpeakerCount = counts.GroupCount,
            Items = [.. items],
        };
    }

    /// <summary>Counts how much sources quote in the articles that match.</summary>
    /// <exception cref="InvalidParameterException">The query takes too long.</exception>
    public async Task<QuotingSources> CountSourcesAsync(
        QuotedStatsRequest request, ArticleFilterRequest filter, CancellationToken cancellationToken)
    {
        var counts = await CountAsync(request, filter, SearchFacet.Source, SearchFacet.Speaker, cancellationToken);
        var items = counts.Top.Select(total => new QuotingSource
        {
            Source = SourceOf(total.Id!.Value, counts.Names),
            Speakers =
            [
                .. counts.OthersOf(total).Select(other => new QuotesOfSpeaker
                {
                    Speaker = SpeakerOf(other.Id, counts.OtherNames),
                    QuoteCount = other.Count,
                }),
            ],
            QuoteCount = total.Quotes,
            Words = total.Words,
            Share = counts.ShareOf(total),
            Undated = counts.UndatedOf(total),
            Timeline = counts.TimelineOf(total, request.Interval),
        });
        return new QuotingSources
        {
            QuoteCount = counts.Quotes,
            Words = counts.Words,
            Interval = request.Interval,
            WithoutSource = counts.Others,
            SourceCount = counts.GroupCount,
            Items = [.. items],
        };
    }

    private async Task<Counts> CountAsync(
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
            var search = new IndexSearch(view, cancellationToken);
            var groups = search.CountGroups(query, facet);
            var totals = groups.Read();
            var top = totals.Where(total => total.Id is not null).OrderByDescending(total => total.Quotes).ThenBy(total => total.Id)
                .Take(request.Size).ToList();
            var details = new GroupDetails(facet, other, top.Select(total => total.Id!.Value));
            groups.Replay(details);
            var others = top.SelectMany(total => details.OthersOf(total.Id!.Value, OthersMaxCount)).Select(one => one.Id).Distinct();
            return new Counts(totals, top, details)
            {
                Names = await ReadNamesAsync(facet, top.Select(total => total.Id!.Value), cancellationToken),
                OtherNames = await ReadNamesAsync(other, others, cancellationToken),
            };
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

    // A row may have been removed since the index was opened.
    private static SpeakerReference SpeakerOf(long id, Dictionary<long, string> names) =>
        new() { Id = id, Name = names.GetValueOrDefault(id, "") };

    private static SourceReference SourceOf(long id, Dictionary<long, string> names) =>
        new() { Id = id, Name = names.GetValueOrDefault(id, "") };

    private sealed class Counts(IReadOnlyList<GroupTotal> totals, IReadOnlyList<GroupTotal> top, GroupDetails details)
    {
        public IReadOnlyList<GroupTotal> Top => top;

        public required Dictionary<long, string> Names { get; init; }

        public required Dictionary<long, string> OtherNames { get; init; }

        public long Quotes { get; } = totals.Sum(total => (long)total.Quotes);

        public long Words { get; } = totals.Sum(total => total.Words);

        public long Others => totals.FirstOrDefault(total => total.Id is null)?.Quotes ?? 0;

        public int GroupCount => totals.Count(total => total.Id is not null);

        public double ShareOf(GroupTotal total) => Words == 0 ? 0 : Math.Round((double)total.Words / Words, Digits);

        public IReadOnlyList<(long Id, int Count)> OthersOf(GroupTotal total) => details.OthersOf(total.Id!.Value, OthersMaxCount);

        public int UndatedOf(GroupTotal total) => details.DaysOf(total.Id!.Value).GetValueOrDefault(Fields.Undated);

        public IReadOnlyList<TimelineEntry> TimelineOf(GroupTotal total, TimelineInterval interval) =>
        [
            .. details.DaysOf(total.Id!.Value).Where(day => day.Key != Fields.Undated)
                .GroupBy(day => interval.StartOf(new DateTime(day.Key * TimeSpan.TicksPerDay, DateTimeKind.Utc)), day => day.Value)
                .OrderBy(same => same.Key)
                .Select(same => new TimelineEntry { Start = same.Key, End = interval.EndOf(same.Key), Count = same.Sum() }),
        ];
    }
}
