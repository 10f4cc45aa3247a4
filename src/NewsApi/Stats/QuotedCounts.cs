using NewsApi.Quotes;
using NewsApi.Search;
using NewsApi.Search.Index;
using NewsApi.Search.Index.Querying;

namespace NewsApi.Stats;

/// <summary>The counted quotes by speaker or by source, with the names of both.</summary>
internal sealed class QuotedCounts(IReadOnlyList<GroupTotal> totals, TimelineInterval interval)
{
    private const int Digits = 4;

    private readonly long _words = totals.Sum(total => total.Words);

    /// <summary>Those with most quotes.</summary>
    public required IReadOnlyList<QuotedGroup> Groups { get; init; }

    public Dictionary<long, string> Names { get; set; } = [];

    public Dictionary<long, string> OtherNames { get; set; } = [];

    private long QuoteCount => totals.Sum(total => (long)total.Quotes);

    private long Ungrouped => totals.FirstOrDefault(total => total.Id is null)?.Quotes ?? 0;

    private int GroupCount => totals.Count(total => total.Id is not null);

    public QuotedSpeakers ToQuotedSpeakers() => new()
    {
        QuoteCount = QuoteCount,
        Words = _words,
        Interval = interval,
        Unattributed = Ungrouped,
        SpeakerCount = GroupCount,
        Items =
        [
            .. Groups.Select(group => new QuotedSpeaker
            {
                Speaker = SpeakerOf(group.Id, Names),
                Sources =
                [
                    .. group.Others.Select(one => new QuotesOfSource { Source = SourceOf(one.Id, OtherNames), QuoteCount = one.Count }),
                ],
                QuoteCount = group.Total.Quotes,
                Words = group.Total.Words,
                Share = ShareOf(group),
                Undated = group.Undated,
                Timeline = group.TimelineOf(interval),
            }),
        ],
    };

    public QuotingSources ToQuotingSources() => new()
    {
        QuoteCount = QuoteCount,
        Words = _words,
        Interval = interval,
        WithoutSource = Ungrouped,
        SourceCount = GroupCount,
        Items =
        [
            .. Groups.Select(group => new QuotingSource
            {
                Source = SourceOf(group.Id, Names),
                Speakers =
                [
                    .. group.Others.Select(one => new QuotesOfSpeaker { Speaker = SpeakerOf(one.Id, OtherNames), QuoteCount = one.Count }),
                ],
                QuoteCount = group.Total.Quotes,
                Words = group.Total.Words,
                Share = ShareOf(group),
                Undated = group.Undated,
                Timeline = group.TimelineOf(interval),
            }),
        ],
    };

    private double ShareOf(QuotedGroup group) => _words == 0 ? 0 : Math.Round((double)group.Total.Words / _words, Digits);

    // A row may have been removed since the index was opened.
    private static SpeakerReference SpeakerOf(long id, Dictionary<long, string> names) =>
        new() { Id = id, Name = names.GetValueOrDefault(id, "") };

    private static SourceReference SourceOf(long id, Dictionary<long, string> names) =>
        new() { Id = id, Name = names.GetValueOrDefault(id, "") };
}

/// <summary>A speaker or a source, with the number of quotes on each day and by each of the others.</summary>
internal sealed record QuotedGroup(GroupTotal Total, IReadOnlyDictionary<long, int> Days, IReadOnlyList<(long Id, int Count)> Others)
{
    public long Id => Total.Id!.Value;

    public int Undated => Days.GetValueOrDefault(Fields.Undated);

    public IReadOnlyList<TimelineEntry> TimelineOf(TimelineInterval interval) =>
    [
        .. Days.Where(day => day.Key != Fields.Undated)
            .GroupBy(day => interval.StartOf(new DateTime(day.Key * TimeSpan.TicksPerDay, DateTimeKind.Utc)), day => day.Value)
            .OrderBy(same => same.Key)
            .Select(same => new TimelineEntry { Start = same.Key, End = interval.EndOf(same.Key), Count = same.Sum() }),
    ];
}
