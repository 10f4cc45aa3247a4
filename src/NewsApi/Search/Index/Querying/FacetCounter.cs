using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsApi.Search.Index.Querying;

/// <summary>Counts, over all documents of a result, how many have each value of a field.</summary>
internal sealed class FacetCounter(string field) : ICollector
{
    private readonly Dictionary<string, int> _counts = [];
    private SortedSetDocValues? _many;
    private SortedDocValues? _one;
    private int[] _ofSegment = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        TakeSegment();
        _many = context.AtomicReader.GetSortedSetDocValues(field);
        _one = _many is null ? context.AtomicReader.GetSortedDocValues(field) : null;
        _ofSegment = new int[_many?.ValueCount ?? _one?.ValueCount ?? 0];
    }

    public void Collect(int doc)
    {
        if (_one is not null)
        {
            var ordinal = _one.GetOrd(doc);
            if (ordinal >= 0)
            {
                _ofSegment[ordinal]++;
            }
        }
        else if (_many is not null)
        {
            _many.SetDocument(doc);
            for (var ordinal = _many.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = _many.NextOrd())
            {
                _ofSegment[ordinal]++;
            }
        }
    }

    /// <summary>The values and their counts; call once the search is done.</summary>
    public IReadOnlyDictionary<string, int> Read()
    {
        TakeSegment();
        _ofSegment = [];
        return _counts;
    }

    // Ordinals mean something only within their segment.
    private void TakeSegment()
    {
        var value = new BytesRef();
        for (var ordinal = 0; ordinal < _ofSegment.Length; ordinal++)
        {
            if (_ofSegment[ordinal] == 0)
            {
                continue;
            }

            _one?.LookupOrd(ordinal, value);
            _many?.LookupOrd(ordinal, value);
            var text = value.Utf8ToString();
            _counts[text] = _counts.GetValueOrDefault(text) + _ofSegment[ordinal];
        }
    }
}
