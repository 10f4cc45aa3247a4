using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.Search.Index.Querying;

namespace NewsApi.Search.Index;

/// <summary>Counts matching documents by the day on which their article was published.</summary>
internal sealed class TimelineCollector : ICollector
{
    private int[] _days = [];

    /// <summary>The counts by the number of the day; documents of articles without a date under <see cref="Fields.Undated"/>.</summary>
    public Dictionary<long, int> Counts { get; } = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context) =>
        _days = NumberColumn<int>.Of(context.AtomicReader, Fields.PublishedDay, (int)Fields.Undated);

    public void Collect(int doc) => CollectionsMarshal.GetValueRefOrAddDefault(Counts, _days[doc], out _)++;
}
