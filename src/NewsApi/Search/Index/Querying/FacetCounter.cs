using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsApi.Search.Index.Querying;

/// <summary>Counts, over all documents of a result, how many have each value of a facet.</summary>
internal sealed class FacetCounter(SearchFacet facet) : ICollector
{
    private readonly string _field = Facets.FieldOf(facet);

    // Ordinals mean something only within their segment.
    private readonly List<(AtomicReader Segment, int[] Counts)> _segments = [];
    private int[] _counts = [];
    private SortedSetDocValues? _many;
    private SortedDocValues? _one;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        _many = context.AtomicReader.GetSortedSetDocValues(_field);
        _one = _many is null ? context.AtomicReader.GetSortedDocValues(_field) : null;
        var count = (int)(_many?.ValueCount ?? _one?.ValueCount ?? 0);
        _counts = ArrayPool<int>.Shared.Rent(count);
        _counts.AsSpan(0, count).Clear();
        _segments.Add((context.AtomicReader, _counts));
    }

    public void Collect(int doc)
    {
        if (_one is not null)
        {
            var ordinal = _one.GetOrd(doc);
            if (ordinal >= 0)
            {
                _counts[ordinal]++;
            }
        }
        else if (_many is not null)
        {
            _many.SetDocument(doc);
            for (var ordinal = _many.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = _many.NextOrd())
            {
                _counts[ordinal]++;
            }
        }
    }

    /// <summary>Takes over what another counted elsewhere.</summary>
    public void Add(FacetCounter other) => _segments.AddRange(other._segments);

    /// <summary>The first values in the order of the facet; call once, after the search.</summary>
    public IReadOnlyList<FacetCount> Read(int size) => Facets.HasId(facet)
        ? Facets.Top(facet, Merge(ReadId), size, id => id.ToString())
        : Facets.Top(facet, Merge(value => value.Utf8ToString()), size, value => value);

    private Dictionary<T, int> Merge<T>(Func<BytesRef, T> read)
        where T : notnull
    {
        var merged = new Dictionary<T, int>();
        foreach (var (segment, counts) in _segments)
        {
            var values = FacetValues<T>.Of(segment, _field, read);
            for (var ordinal = 0; ordinal < values.Length; ordinal++)
            {
                if (counts[ordinal] > 0)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(merged, values[ordinal], out _) += counts[ordinal];
                }
            }

            ArrayPool<int>.Shared.Return(counts);
        }

        return merged;
    }

    private static long ReadId(BytesRef value) =>
        Utf8Parser.TryParse(value.Bytes.AsSpan(value.Offset, value.Length), out long id, out _) ? id : 0;
}
