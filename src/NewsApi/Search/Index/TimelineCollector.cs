using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.Search.Index.Querying;

namespace NewsApi.Search.Index;

/// <summary>Counts matching documents by the day on which their article was published.</summary>
internal sealed class TimelineCollector : ICollector
{
    private readonly Dictionary<long, int> _counts = [];
    private int[] _days = [];
    private int _day;
    private int _count;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context) =>
        _days = NumberColumn<int>.Of(context.AtomicReader, Fields.PublishedDay, (int)Fields.Undated);

    // The quotes of an article follow each other: their day is looked up once.
    public void Collect(int doc)
    {
        var day = _days[doc];
        if (day != _day)
        {
            AddRun();
            _day = day;
        }

        _count++;
    }

    /// <summary>The counts by the number of the day; documents of articles without a date under <see cref="Fields.Undated"/>.</summary>
    public IReadOnlyDictionary<long, int> Read()
    {
        AddRun();
        return _counts;
    }

    private void AddRun()
    {
        if (_count > 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, _day, out _) += _count;
            _count = 0;
        }
    }
}
