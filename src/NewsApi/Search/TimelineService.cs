using NewsApi.Articles;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>Counts what the index has over time.</summary>
internal sealed class TimelineService(CurrentIndex index, SearchQueries queries)
{
    public async Task<TimelineResponse> CountAsync(
        TimelineRequest timeline, ArticleFilterRequest filter, CancellationToken cancellationToken)
    {
        var query = await queries.ReadAsync(timeline, filter, cancellationToken);
        using var view = await index.LookInTurnAsync(cancellationToken);
        var counts = new IndexSearch(view).CountByTime(query, time => timeline.Interval.StartOf(time));
        return new TimelineResponse
        {
            Of = timeline.Of,
            Interval = timeline.Interval,
            Total = counts.Sum(count => (long)count.Count),
            Items =
            [
                .. counts.Select(count => new TimelineEntry
                {
                    Start = count.Start,
                    End = timeline.Interval.EndOf(count.Start),
                    Count = count.Count,
                }),
            ],
        };
    }
}
