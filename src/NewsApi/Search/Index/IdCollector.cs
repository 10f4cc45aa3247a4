using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.Search.Index.Querying;

namespace NewsApi.Search.Index;

/// <summary>Collects an id of every matching document.</summary>
internal sealed class IdCollector(string field) : ICollector, IDocumentCounter
{
    private NumericDocValues? _ids;

    public HashSet<long> Found { get; } = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context) => Begin(context.AtomicReader);

    public void Begin(AtomicReader segment) => _ids = segment.GetNumericDocValues(field);

    public void Count(ReadOnlySpan<int> documents)
    {
        foreach (var doc in documents)
        {
            Collect(doc);
        }
    }

    // A segment in which something matches has the field.
    public void Collect(int doc) => Found.Add(_ids!.Get(doc));
}
