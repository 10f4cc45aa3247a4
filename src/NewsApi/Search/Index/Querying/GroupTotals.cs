using Lucene.Net.Index;

namespace NewsApi.Search.Index.Querying;

/// <summary>Counts quotes, and their words, by a facet of which a quote has one value at most.</summary>
internal sealed class GroupTotals(SearchFacet facet) : IDocumentCounter
{
    private readonly FacetValues _values = FacetValues.Of(Facets.FieldOf(facet));
    private int[] _groups = [];
    private int[] _wordCounts = [];
    private int[] _quotes = [];
    private long[] _words = [];

    public void Begin(AtomicReader segment)
    {
        _groups = FacetColumn.Of(segment, _values).First;
        _wordCounts = NumberColumn<int>.Of(segment, Fields.QuoteWordCount, 0);
        if (_quotes.Length < _values.Count)
        {
            Array.Resize(ref _quotes, _values.Count);
            Array.Resize(ref _words, _values.Count);
        }
    }

    public void Count(ReadOnlySpan<int> documents)
    {
        foreach (var doc in documents)
        {
            var group = _groups[doc];
            _quotes[group]++;
            _words[group] += _wordCounts[doc];
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
