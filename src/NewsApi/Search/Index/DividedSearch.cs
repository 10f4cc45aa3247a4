using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index;

/// <summary>
/// Searches the segments of an index, several at once where there are processors that no other search wants: one who searches
/// alone waits half as long, and many wait no longer.
/// </summary>
internal static class DividedSearch
{
    /// <param name="view">The index.</param>
    /// <param name="query">What is looked for.</param>
    /// <param name="isDivisible">Whether what was noted of some segments can be added to what was noted of others.</param>
    /// <param name="newPart">Makes what notes what is found in some of the segments.</param>
    public static FoundDocuments Run(IndexView view, LuceneQuery query, bool isDivisible, Func<FoundDocuments> newPart)
    {
        var segments = new WaitingSegments(view.Searcher, query);
        var whole = newPart();
        var (others, parts) = (new List<Task>(), new ConcurrentBag<FoundDocuments>());
        try
        {
            while (isDivisible && others.Count + 1 < segments.Count && view.Turns?.TryTake(view.Searcher.IndexReader.MaxDoc) == true)
            {
                others.Add(Task.Run(() => Search(segments, newPart, parts, view.Turns)));
            }

            segments.Search(whole.Collector);
        }
        finally
        {
            // They read the view, too.
            Task.WaitAll([.. others]);
        }

        foreach (var part in parts)
        {
            whole.Add(part);
        }

        return whole;
    }

    private static void Search(WaitingSegments segments, Func<FoundDocuments> newPart, ConcurrentBag<FoundDocuments> parts, SearchTurns turn)
    {
        try
        {
            var part = newPart();
            segments.Search(part.Collector);
            parts.Add(part);
        }
        finally
        {
            turn.Release();
        }
    }

    // Each is taken by who is ready first; the largest are taken first.
    private sealed class WaitingSegments(IndexSearcher searcher, LuceneQuery query)
    {
        private readonly Weight _weight = searcher.CreateNormalizedWeight(query);
        private readonly AtomicReaderContext[] _segments =
            [.. searcher.IndexReader.Leaves.OrderByDescending(segment => segment.AtomicReader.MaxDoc)];

        private int _taken;

        public int Count => _segments.Length;

        public void Search(ICollector collector)
        {
            for (var at = Take(); at < _segments.Length; at = Take())
            {
                Search(_segments[at], collector);
            }
        }

        private int Take() => Interlocked.Increment(ref _taken) - 1;

        private void Search(AtomicReaderContext segment, ICollector collector)
        {
            try
            {
                collector.SetNextReader(segment);
                _weight.GetBulkScorer(segment, !collector.AcceptsDocsOutOfOrder, segment.AtomicReader.LiveDocs)?.Score(collector);
            }
            catch (CollectionTerminatedException)
            {
                // The collector wants no more of this segment.
            }
        }
    }
}
