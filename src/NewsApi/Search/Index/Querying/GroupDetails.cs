using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.Search.Index.Querying;

/// <summary>Counts the collected quotes of a few speakers or outlets by day, and by the values of another facet.</summary>
internal sealed class GroupDetails : ICollector
{
    private readonly FacetValues _groups;
    private readonly FacetValues _others;
    private readonly HashSet<int> _chosen;
    private readonly Dictionary<(int Group, long Day), int> _days = [];
    private readonly Dictionary<(int Group, int Other), int> _pairs = [];
    private FacetColumn? _group;
    private FacetColumn? _other;
    private NumericDocValues? _day;

    public GroupDetails(SearchFacet facet, SearchFacet other, IEnumerable<long> chosen)
    {
        (_groups, _others) = (FacetValues.Of(Facets.FieldOf(facet)), FacetValues.Of(Facets.FieldOf(other)));
        _chosen = [.. chosen.Select(id => _groups.NumberOf(id.ToString()))];
    }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        _group = FacetColumn.Of(context.AtomicReader, _groups);
        _other = FacetColumn.Of(context.AtomicReader, _others);
        _day = context.AtomicReader.GetNumericDocValues(Fields.PublishedDay);
    }

    public void Collect(int doc)
    {
        var group = _group!.ValueOf(doc);
        if (!_chosen.Contains(group))
        {
            return;
        }

        CollectionsMarshal.GetValueRefOrAddDefault(_days, (group, _day?.Get(doc) ?? Fields.Undated), out _)++;
        if (_other!.ValueOf(doc) is not FacetValues.None and var other)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (group, other), out _)++;
        }
    }

    /// <summary>Returns the counts by day, as <see cref="TimelineCollector.Counts"/> has them.</summary>
    public Dictionary<long, int> DaysOf(long id)
    {
        var group = _groups.NumberOf(id.ToString());
        return _days.Where(count => count.Key.Group == group).ToDictionary(count => count.Key.Day, count => count.Value);
    }

    /// <summary>Returns the most frequent values of the other facet.</summary>
    public IReadOnlyList<(long Id, int Count)> OthersOf(long id, int size)
    {
        var group = _groups.NumberOf(id.ToString());
        return
        [
            .. _pairs.Where(pair => pair.Key.Group == group).Select(pair => (Id: long.Parse(_others.NameOf(pair.Key.Other)), pair.Value))
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Id).Take(size),
        ];
    }
}
