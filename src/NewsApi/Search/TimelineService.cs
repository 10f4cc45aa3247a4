using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Search.Index;
using NewsApi.Search.Index.Querying;

namespace NewsApi.Search;

/// <summary>Counts articles or quotes over time.</summary>
internal sealed class TimelineService(CurrentIndex index, SearchQueries queries)
{
    /// <summary>Counts per interval, empty intervals included.</summary>
    /// <exception cref="InvalidParameterException">The query takes too long, or there are too many intervals.</exception>
    public async Task<TimelineResponse> CountAsync(
        TimelineRequest timeline, ArticleFilterRequest filter, CancellationToken cancellationToken)
    {
        var query = await queries.ReadAsync(timeline, filter, cancellationToken);
        using var view = await index.OpenInSlotAsync(cancellationToken);
        try
        {
            return Describe(timeline, new IndexSearch(view, cancellationToken).CountByDay(query));
        }
        catch (SearchBudgetSpentException spent)
        {
            throw new InvalidParameterException("q", spent.Message);
        }
    }

    private static TimelineResponse Describe(TimelineRequest timeline, IReadOnlyDictionary<long, int> days)
    {
        var counts = days.Where(day => day.Key != Fields.Undated)
            .GroupBy(day => timeline.Interval.StartOf(new DateTime(day.Key * TimeSpan.TicksPerDay, DateTimeKind.Utc)))
            .ToDictionary(interval => interval.Key, interval => interval.Sum(day => (long)day.Value));
        return new TimelineResponse
        {
            Of = timeline.Of,
            Interval = timeline.Interval,
            Total = days.Values.Sum(count => (long)count),
            Undated = days.GetValueOrDefault(Fields.Undated),
            Items = Fill(timeline.Interval, counts),
        };
    }

    private static List<TimelineEntry> Fill(TimelineInterval interval, Dictionary<DateTime, long> counts)
    {
        var entries = new List<TimelineEntry>();
        var last = counts.Keys.DefaultIfEmpty(DateTime.MinValue).Max();
        for (var start = counts.Keys.DefaultIfEmpty(DateTime.MaxValue).Min(); start <= last;)
        {
            if (entries.Count == TimelineResponse.MaxItems)
            {
                throw new InvalidParameterException(
                    "interval",
                    $"There are more than {TimelineResponse.MaxItems} intervals: choose a longer one, or narrow it by from and to.");
            }

            var end = interval.EndOf(start);
            entries.Add(new TimelineEntry { Start = start, End = end, Count = counts.GetValueOrDefault(start) });
            if (end <= start || end == DateTime.MaxValue)
            {
                break;
            }

            start = end;
        }

        return entries;
    }
}
