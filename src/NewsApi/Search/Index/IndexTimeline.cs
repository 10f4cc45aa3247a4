using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.Search.Index;

/// <summary>Counts the documents of a result by the interval in which they are listed.</summary>
internal sealed class IndexTimeline(Func<DateTime, DateTime> startOfInterval) : ICollector
{
    private readonly Dictionary<long, int> _days = [];
    private NumericDocValues? _listedAt;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context) =>
        _listedAt = context.AtomicReader.GetNumericDocValues(Fields.ListedAt);

    public void Collect(int doc)
    {
        var day = (_listedAt?.Get(doc) ?? 0) / TimeSpan.TicksPerDay;
        _days[day] = _days.GetValueOrDefault(day) + 1;
    }

    /// <summary>The intervals that have documents, oldest first.</summary>
    public IReadOnlyList<(DateTime Start, int Count)> Read() =>
    [
        .. _days.GroupBy(day => startOfInterval(new DateTime(day.Key * TimeSpan.TicksPerDay, DateTimeKind.Utc)))
            .OrderBy(interval => interval.Key)
            .Select(interval => (interval.Key, interval.Sum(day => day.Value))),
    ];
}
