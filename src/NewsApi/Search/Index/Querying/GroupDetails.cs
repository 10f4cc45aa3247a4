using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.Search.Index.Querying;

/// <summary>Counts the collected quotes of a few speakers or outlets by day, and by the values of another facet.</summary>
internal sealed class GroupDetails : ICollector
{
    private readonly FacetValues _groups;
    private readonly FacetValues _others;

    // Of each chosen group; by its number.
    private readonly Dictionary<long, int>?[] _days;
    private readonly Dictionary<int, int>?[] _pairs;
    private FacetColumn? _group;
    private FacetColumn? _other;
    private int[] _day = [];

    public GroupDetails(SearchFacet facet, SearchFacet other, IEnumerable<long> chosen)
    {
        (_groups, _others) = (FacetValues.Of(Facets.FieldOf(facet)), FacetValues.Of(Facets.FieldOf(other)));
        var numbers = chosen.Select(id => _groups.NumberOf(id.ToString())).ToList();
        (_days, _pairs) = (new Dictionary<long, int>?[_groups.Count], new Dictionary<int, int>?[_groups.Count]);
        numbers.ForEach(number => (_days[number], _pairs[number]) = ([], []));
    }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        _group = FacetColumn.Of(context.AtomicReader, _groups);
        _other = FacetColumn.Of(context.AtomicReader, _others);
        _day = NumberColumn<int>.Of(context.AtomicReader, Fields.PublishedDay, (int)Fields.Undated);
    }

    public void Collect(int doc)
    {
        // What was added since has no place, and was not chosen.
        var group = _group!.ValueOf(doc);
        if (group >= _days.Length || _days[group] is not { } days)
        {
            return;
        }

        CollectionsMarshal.GetValueRefOrAddDefault(days, _day[doc], out _)++;
        if (_other!.ValueOf(doc) is not FacetValues.None and var other)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_pairs[group]!, other, out _)++;
        }
    }

    /// <summary>Returns the counts by day, as <see cref="TimelineCollector.Counts"/> has them.</summary>
    public IReadOnlyDictionary<long, int> DaysOf(long id) => _days[_groups.NumberOf(id.ToString())]!;

    /// <summary>Returns the most frequent values of the other facet.</summary>
    public IReadOnlyList<(long Id, int Count)> OthersOf(long id, int size) =>
    [
        .. _pairs[_groups.NumberOf(id.ToString())]!.Select(pair => (Id: long.Parse(_others.NameOf(pair.Key)), pair.Value))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Id).Take(size),
    ];
}
