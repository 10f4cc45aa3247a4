using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.Search.Index.Querying;

/// <summary>
/// Ends a search that takes longer than <paramref name="limit"/>: what was found until then is answered. Only queries
/// that ask where words stand that nearly every article has come so far.
/// </summary>
internal sealed class SearchBudget(ICollector inner, TimeSpan? limit) : ICollector
{
    private const int CheckedEvery = 4096;

    private readonly long _started = Stopwatch.GetTimestamp();
    private int _collected;

    /// <summary>Whether the search was ended.</summary>
    public bool IsSpent { get; private set; }

    public bool AcceptsDocsOutOfOrder => inner.AcceptsDocsOutOfOrder;

    public void SetScorer(Scorer scorer) => inner.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context) => inner.SetNextReader(context);

    public void Collect(int doc)
    {
        if (++_collected % CheckedEvery == 0)
        {
            IsSpent |= Stopwatch.GetElapsedTime(_started) > limit;
        }

        if (IsSpent)
        {
            // Lucene goes on with the next segment, where the same happens at once.
            throw new CollectionTerminatedException();
        }

        inner.Collect(doc);
    }
}
