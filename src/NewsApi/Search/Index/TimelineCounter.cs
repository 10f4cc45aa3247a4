using Lucene.Net.Index;
using NewsApi.Search.Index.Querying;

namespace NewsApi.Search.Index;

/// <summary>Counts matching documents by the day on which their article was published.</summary>
internal sealed class TimelineCounter : IDocumentCounter
{
    private readonly DayCounts _counts = new();
    private int[] _days = [];

    public void Begin(AtomicReader segment) =>
        _days = NumberColumn<int>.Of(segment, Fields.PublishedDay, (int)Fields.Undated);

    public void Count(ReadOnlySpan<int> documents)
    {
        foreach (var doc in documents)
        {
            _counts.Add(_days[doc]);
        }
    }

    /// <summary>The counts by the number of the day; documents of articles without a date under <see cref="Fields.Undated"/>.</summary>
    public IReadOnlyDictionary<long, int> Read() => _counts.Read();
}
