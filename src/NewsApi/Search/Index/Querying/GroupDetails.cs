using System.Runtime.InteropServices;
using Lucene.Net.Index;

namespace NewsApi.Search.Index.Querying;

/// <summary>Counts the quotes of a few speakers or outlets by day, and by the values of another facet.</summary>
internal sealed class GroupDetails : IDocumentCounter
{
    private readonly FacetValues _groups;
    private readonly FacetValues _others;

    // Of each chosen group; by its number.
    private readonly DayCounts?[] _days;
    private readonly Dictionary<int, int>?[] _pairs;
    private int[] _group = [];
    private int[] _other = [];
    private int[] _day = [];

    public GroupDetails(SearchFacet facet, SearchFacet other, IEnumerable<long> chosen)
    {
        (_groups, _others) = (FacetValues.Of(Facets.FieldOf(facet)), FacetValues.Of(Facets.FieldOf(other)));
        var numbers = chosen.Select(id => _groups.NumberOf(id.ToString())).ToList();
        (_days, _pairs) = (new DayCounts?[_groups.Count], new Dictionary<int, int>?[_groups.Count]);
        numbers.ForEach(number => (_days[number], _pairs[number]) = (new DayCounts(), []));
    }

    public void Begin(AtomicReader segment)
    {
        _group = FacetColumn.Of(segment, _groups).First;
        _other = FacetColumn.Of(segment, _others).First;
        _day = NumberColumn<int>.Of(segment, Fields.PublishedDay, (int)Fields.Undated);
    }

    public void Count(ReadOnlySpan<int> documents)
    {
        foreach (var doc in documents)
        {
            // What was added since has no place, and was not chosen.
            var group = _group[doc];
            if (group < _days.Length && _days[group] is { } days)
            {
                days.Add(_day[doc]);
                CountOther(_pairs[group]!, _other[doc]);
            }
        }
    }

    /// <summary>Returns the counts by day, as <see cref="TimelineCounter.Read"/> has them.</summary>
    public IReadOnlyDictionary<long, int> DaysOf(long id) => _days[_groups.NumberOf(id.ToString())]!.Read();

    /// <summary>Returns the most frequent values of the other facet.</summary>
    public IReadOnlyList<(long Id, int Count)> OthersOf(long id, int size) =>
    [
        .. _pairs[_groups.NumberOf(id.ToString())]!.Select(pair => (Id: long.Parse(_others.NameOf(pair.Key)), pair.Value))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Id).Take(size),
    ];

    private static void CountOther(Dictionary<int, int> pairs, int other)
    {
        if (other != FacetValues.None)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(pairs, other, out _)++;
        }
    }
}
