using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.Search.Index.Querying;

/// <summary>Ends a search that takes too long: what was found until then is answered.</summary>
internal sealed class TimedCollector(ICollector inner, SearchTime time) : ICollector
{
    public bool AcceptsDocsOutOfOrder => inner.AcceptsDocsOutOfOrder;

    public void SetScorer(Scorer scorer) => inner.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context) => inner.SetNextReader(context);

    public void Collect(int doc)
    {
        if (!time.Step())
        {
            // Lucene goes on with the next segment, where the same happens at once.
            throw new CollectionTerminatedException();
        }

        inner.Collect(doc);
    }
}
