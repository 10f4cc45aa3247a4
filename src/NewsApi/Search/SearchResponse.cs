using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NewsApi.Http;
using NewsApi.Quotes;

namespace NewsApi.Search;

/// <summary>One page of hits.</summary>
internal sealed record SearchResponse : IPage
{
    /// <summary>Takes over the page.</summary>
    [SetsRequiredMembers]
    internal SearchResponse(Page<SearchHit> page)
    {
        (Items, Number, PageSize) = (page.Items, page.Number, page.PageSize);
        (Total, TotalPages, NextCursor, Links) = (page.Total, page.TotalPages, page.NextCursor, page.Links);
        (Facets, Warnings) = (new Dictionary<string, IReadOnlyList<FacetValue>>(), []);
    }

    /// <summary>The hits, the best first.</summary>
    public required IReadOnlyList<SearchHit> Items { get; init; }

    /// <summary>The number of this page, from 1; null where it follows a cursor.</summary>
    /// <example>1</example>
    [JsonPropertyName("page")]
    public required int? Number { get; init; }

    /// <example>20</example>
    public required int PageSize { get; init; }

    /// <summary>The number of all hits: exactly, unless a warning tells that the query takes too long; null with `count=none`.</summary>
    /// <example>1</example>
    public required long? Total { get; init; }

    /// <summary>The number of pages; null where `total` is.</summary>
    /// <example>1</example>
    public required long? TotalPages { get; init; }

    /// <summary>The value of `cursor` for the next page; null on the last page.</summary>
    public required string? NextCursor { get; init; }

    public required PageLinks Links { get; init; }

    /// <summary>The requested facets. The selected values of a facet do not narrow its own list.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets { get; init; }

    /// <summary>The parts of the query that were searched otherwise than it says.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The query with its misspelt words replaced by similar ones, where it finds nothing or hardly anything.</summary>
    public required string? Suggestion { get; init; }

    /// <summary>The time that the search took, in milliseconds.</summary>
    /// <example>3</example>
    public required long TookMs { get; init; }
}

/// <summary>A hit: an article, quote or speaker.</summary>
internal sealed record SearchHit
{
    public required SearchType Type { get; init; }

    /// <summary>The id of the article, quote or speaker.</summary>
    /// <example>1</example>
    public required long Id { get; init; }

    /// <summary>The score; comparable only within one response. Null without a query.</summary>
    /// <example>4.2</example>
    public required double? Score { get; init; }

    /// <summary>The headline of the article, or of the article of the quote; null for a speaker.</summary>
    /// <example>Bridge opens after repair</example>
    public string? Headline { get; init; }

    /// <summary>The article of the quote.</summary>
    public long? ArticleId { get; init; }

    /// <summary>The speaker of the quote, or the speaker that is the hit.</summary>
    public SpeakerReference? Speaker { get; init; }

    public DateTime? PublishedAt { get; init; }

    /// <summary>The outlet that published the article.</summary>
    public string? Source { get; init; }

    /// <summary>The passage with most matches; the whole text of a quote. Null for a speaker, and with `highlight=false`.</summary>
    public SnippetResponse? Snippet { get; init; }

    public required SearchHitLinks Links { get; init; }
}

/// <summary>A passage of a text with its matches.</summary>
internal sealed record SnippetResponse
{
    /// <summary>Cut at words. Line breaks are spaces.</summary>
    /// <example>The bridge over the Elbe opened on Tuesday</example>
    public required string Text { get; init; }

    /// <summary>The begin of the passage in the text of the article; null where it is not one piece of it.</summary>
    /// <example>27</example>
    public required int? TextStart { get; init; }

    /// <summary>Offsets into the snippet's text.</summary>
    public required IReadOnlyList<SpanResponse> Matches { get; init; }
}

/// <summary>Links of a hit.</summary>
internal sealed record SearchHitLinks
{
    /// <example>/api/v1/articles/1</example>
    public required string Self { get; init; }

    /// <summary>The article of the quote.</summary>
    public string? Article { get; init; }
}

/// <summary>One value of a facet.</summary>
internal sealed record FacetValue
{
    /// <summary>The value, as filters take it.</summary>
    /// <example>Ada Okafor</example>
    public required string Value { get; init; }

    /// <summary>The id of the speaker or outlet; null for others.</summary>
    /// <example>1</example>
    public required long? Id { get; init; }

    /// <summary>The number of hits with the value.</summary>
    /// <example>3</example>
    public required long Count { get; init; }

    /// <summary>Whether the filter selects the value.</summary>
    public required bool Selected { get; init; }

    /// <summary>The same search with this value selected, or deselected if it is selected.</summary>
    /// <example>/api/v1/search?q=bridge&amp;speaker=1</example>
    public required string Link { get; init; }
}
