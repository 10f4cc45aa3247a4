using System.Text.Json;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Quotes;
using NewsApi.Search.Query;

namespace NewsApi.Search.Index;

/// <summary>A query for the index.</summary>
internal sealed record IndexQuery
{
    /// <summary>The time limit of a page. Beyond it, the page has what was found so far.</summary>
    public static readonly TimeSpan PageTimeLimit = TimeSpan.FromMilliseconds(150);

    /// <summary>The time limit of a whole result, which is of no use in part.</summary>
    public static readonly TimeSpan WholeTimeLimit = TimeSpan.FromSeconds(1);

    /// <summary>Null finds everything that matches the filter.</summary>
    public ParsedQuery? Query { get; init; }

    /// <summary>The kinds of documents to find.</summary>
    public required IReadOnlyList<SearchType> Types { get; init; }

    public ArticleFilter Filter { get; init; } = new();

    /// <summary>A further condition on quotes.</summary>
    public QuoteFilter Quotes { get; init; } = new();

    /// <summary>Whether articles without a date of publication are left out.</summary>
    public bool IsDated { get; init; }

    /// <summary>By relevance where it is empty.</summary>
    public IReadOnlyList<SortKey> Order { get; init; } = [];

    public int Skip { get; init; }

    public int Take { get; init; } = PageRequest.DefaultPageSize;

    /// <summary>Where the page begins, instead of <see cref="Skip"/>.</summary>
    public IndexPosition? After { get; init; }

    /// <summary>The facets to count over the whole result.</summary>
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];

    /// <summary>The number of values of each facet.</summary>
    public int FacetSize { get; init; }

    /// <summary>The time that the search may take; null for no limit.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Boosts new articles, by their age at this time.</summary>
    public DateTime? RecentTo { get; init; }
}

/// <summary>The result of a query.</summary>
internal sealed record IndexResult
{
    /// <summary>The hits of the page.</summary>
    public required IReadOnlyList<IndexHit> Hits { get; init; }

    /// <summary>The number of all hits.</summary>
    public required int Total { get; init; }

    /// <summary>Where the next page begins; null on the last page.</summary>
    public IndexPosition? Next { get; init; }

    /// <summary>The counted values of each facet, the most frequent first.</summary>
    public IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetCount>> Facets { get; init; } =
        new Dictionary<SearchFacet, IReadOnlyList<FacetCount>>();

    /// <summary>Whether the time was up before everything was searched.</summary>
    public bool IsPartial { get; init; }
}

/// <summary>One hit.</summary>
internal sealed record IndexHit(SearchType Type, long Id, double? Score);

/// <summary>A position in a result: behind the hit with these keys, which is at this offset.</summary>
internal sealed record IndexPosition(int Offset, IReadOnlyList<JsonElement> Keys);

/// <summary>A value of a facet as the index has it, and how many hits have it.</summary>
internal sealed record FacetCount(string Value, int Count);
