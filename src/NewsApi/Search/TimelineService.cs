using NewsApi.Articles;
using NewsApi.Search.Index;
using NewsApi.Search.Query;

namespace NewsApi.Search;

/// <summary>Counts what the index has over time.</summary>
internal sealed class TimelineService(CurrentIndex index, ArticleFilters filters)
{
    public async Task<TimelineResponse> CountAsync(
        TimelineRequest timeline, ArticleFilterRequest filter, CancellationToken cancellationToken)
    {
        var query = new IndexQuery
        {
            Query = string.IsNullOrWhiteSpace(timeline.Q) ? null : QueryParser.Parse(timeline.Q),
            Types = [timeline.Of == TimelineSubject.Quotes ? SearchType.Quote : SearchType.Article],
            Filter = await filters.ResolveAsync(filter, cancellationToken),
        };
        using var view = await index.LookAsync(cancellationToken);
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
