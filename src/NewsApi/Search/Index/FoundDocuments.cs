using Lucene.Net.Search;
using NewsApi.Search.Index.Querying;

namespace NewsApi.Search.Index;

/// <summary>What a search, or a part of it, notes of the documents that match.</summary>
internal sealed class FoundDocuments
{
    private readonly BestDocuments? _best;

    /// <param name="best">Those of the page; null where only values are counted.</param>
    /// <param name="facets">Whose values are counted.</param>
    /// <param name="time">How long the search may take.</param>
    public FoundDocuments(BestDocuments? best, IEnumerable<SearchFacet> facets, SearchTime time)
    {
        _best = best;
        Counters = facets.ToDictionary(facet => facet, facet => new FacetCounter(facet));
        List<ICollector?> all = [best?.Collector, .. Counters.Values];
        Collector = new TimedCollector(MultiCollector.Wrap([.. all.OfType<ICollector>()]), time);
    }

    public ICollector Collector { get; }

    public IReadOnlyDictionary<SearchFacet, FacetCounter> Counters { get; }

    public BestDocuments Best => _best ?? throw new InvalidOperationException("Only values were counted.");

    /// <summary>Takes over what another noted of other documents.</summary>
    public void Add(FoundDocuments other)
    {
        _best?.Add(other.Best);
        foreach (var (facet, counter) in Counters)
        {
            counter.Add(other.Counters[facet]);
        }
    }
}
