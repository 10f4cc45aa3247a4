using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.Search.Index;

/// <summary>Collects an id of every matching document, without scores.</summary>
internal sealed class IdCollector(string field) : ICollector
{
    private NumericDocValues? _ids;

    public HashSet<long> Found { get; } = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context) => _ids = context.AtomicReader.GetNumericDocValues(field);

    // A segment in which something matches has the field.
    public void Collect(int doc) => Found.Add(_ids!.Get(doc));
}
