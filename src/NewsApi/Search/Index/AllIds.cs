using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.Search.Index;

/// <summary>Collects the ids of a whole result, without rank.</summary>
internal sealed class AllIds : ICollector
{
    private readonly List<long> _ids = [];
    private NumericDocValues? _idOf;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context) => _idOf = context.AtomicReader.GetNumericDocValues(Fields.Id);

    public void Collect(int doc) => _ids.Add(_idOf!.Get(doc));

    /// <summary>The ids in their order; call once, after the search.</summary>
    public IReadOnlyList<long> Read()
    {
        _ids.Sort();
        return _ids;
    }
}
