using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Quotes;
using NewsApi.Search.Query;

namespace NewsApi.Search.Index;

/// <summary>What is asked of the index.</summary>
internal sealed record IndexQuery
{
    /// <summary>As long as one who types a query waits for it.</summary>
    public static readonly TimeSpan UsualTimeLimit = TimeSpan.FromMilliseconds(150);

    /// <summary>Null asks for everything that the filter lets through.</summary>
    public ParsedQuery? Query { get; init; }

    /// <summary>Which kinds of documents are wanted.</summary>
    public required IReadOnlyList<SearchType> Types { get; init; }

    public ArticleFilter Filter { get; init; } = new();

    /// <summary>A further condition on quotes.</summary>
    public QuoteFilter Quotes { get; init; } = new();

    /// <summary>By relevance where it is empty.</summary>
    public IReadOnlyList<SortKey> Order { get; init; } = [];

    public int Skip { get; init; }

    public int Take { get; init; } = PageRequest.DefaultPageSize;

    /// <summary>By what the whole result is counted.</summary>
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];

    /// <summary>How many values of each facet.</summary>
    public int FacetSize { get; init; }

    /// <summary>After so long, what was found is answered, with a warning. Null where nothing may be missing.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Lifts what is new, counted from this time.</summary>
    public DateTime? RecentTo { get; init; }
}

/// <summary>What the index answers.</summary>
/// <param name="Hits">The page asked for.</param>
/// <param name="Total">How many there are in all, exactly.</param>
/// <param name="Facets">The values of each facet asked for, the most frequent first.</param>
/// <param name="Warnings">What was searched otherwise than asked.</param>
/// <param name="IsPartial">Whether the time was up before all was searched: there may be more.</param>
internal sealed record IndexAnswer(
    IReadOnlyList<IndexHit> Hits,
    int Total,
    IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetCount>> Facets,
    IReadOnlyList<string> Warnings,
    bool IsPartial);

/// <summary>One document of a result.</summary>
internal sealed record IndexHit(SearchType Type, long Id, double? Score);
