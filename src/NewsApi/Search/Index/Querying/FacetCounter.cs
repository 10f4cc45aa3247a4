using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.Search.Index.Querying;

/// <summary>Counts how many documents have each value of a facet.</summary>
internal sealed class FacetCounter(SearchFacet facet) : ICollector, IDocumentCounter
{
    private readonly FacetValues _values = FacetValues.Of(Facets.FieldOf(facet));
    private FacetColumn? _column;
    private int[] _counts = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context) => Begin(context.AtomicReader);

    public void Collect(int doc) => _column!.Count(doc, _counts);

    public void Begin(AtomicReader segment)
    {
        _column = FacetColumn.Of(segment, _values);
        if (_counts.Length < _values.Count)
        {
            Array.Resize(ref _counts, _values.Count);
        }
    }

    public void Count(ReadOnlySpan<int> documents)
    {
        foreach (var doc in documents)
        {
            _column!.Count(doc, _counts);
        }
    }

    /// <summary>Returns all values, in no order.</summary>
    public IEnumerable<FacetCount> ReadAll() => Enumerable.Range(FacetValues.None + 1, Math.Max(0, _counts.Length - 1))
        .Where(number => _counts[number] > 0).Select(number => new FacetCount(_values.NameOf(number), _counts[number]));

    /// <summary>Returns the first values in the order of the facet.</summary>
    public IReadOnlyList<FacetCount> Read(int size) => Facets.Top(facet, _counts, size, _values.NameOf);
}
