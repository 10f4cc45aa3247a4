using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsApi.Search.Index.Querying;

/// <summary>Counts the collected quotes, and their words, by a facet of which a quote has one value at most.</summary>
internal sealed class GroupTotals(SearchFacet facet) : ICollector
{
    private readonly FacetValues _values = FacetValues.Of(Facets.FieldOf(facet));
    private readonly List<(AtomicReaderContext Segment, FixedBitSet Documents)> _collected = [];
    private FacetColumn? _column;
    private int[] _wordCounts = [];
    private FixedBitSet? _documents;
    private int[] _quotes = [];
    private long[] _words = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        _documents = new FixedBitSet(context.AtomicReader.MaxDoc);
        _collected.Add((context, _documents));
        _column = FacetColumn.Of(context.AtomicReader, _values);
        _wordCounts = NumberColumn<int>.Of(context.AtomicReader, Fields.QuoteWordCount, 0);
        if (_quotes.Length < _values.Count)
        {
            Array.Resize(ref _quotes, _values.Count);
            Array.Resize(ref _words, _values.Count);
        }
    }

    public void Collect(int doc)
    {
        _documents!.Set(doc);
        var group = _column!.ValueOf(doc);
        _quotes[group]++;
        _words[group] += _wordCounts[doc];
    }

    /// <summary>Collects the same quotes again, without another search.</summary>
    public void Replay(ICollector collector)
    {
        foreach (var (segment, documents) in _collected)
        {
            collector.SetNextReader(segment);
            var each = documents.GetIterator();
            for (var doc = each.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.NextDoc())
            {
                collector.Collect(doc);
            }
        }
    }

    /// <summary>Returns all groups; the one without an id has the quotes that have no value.</summary>
    public IReadOnlyList<GroupTotal> Read() =>
    [
        .. Enumerable.Range(0, _quotes.Length).Where(group => _quotes[group] > 0).Select(group => new GroupTotal(
            group == FacetValues.None ? null : long.Parse(_values.NameOf(group)), _quotes[group], _words[group])),
    ];
}

/// <summary>The number of quotes of a speaker or outlet, and of their words.</summary>
internal sealed record GroupTotal(long? Id, int Quotes, long Words);
