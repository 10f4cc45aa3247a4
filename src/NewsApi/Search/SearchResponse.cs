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

    /// <summary>The facets asked for. What is selected of a facet does not narrow its own list.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets { get; init; }

    /// <summary>The parts of the query that were searched otherwise than it says.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The query with its misspelt words replaced by similar ones, where it finds nothing or hardly anything.</summary>
    public required string? Suggestion { get; init; }

    /// <summary>How long the server took, in milliseconds.</summary>
    /// <example>3</example>
    public required long TookMs { get; init; }
}

/// <summary>An article, quote or speaker that was found.</summary>
internal sealed record SearchHit
{
    public required SearchType Type { get; init; }

    /// <summary>The id of the article, quote or speaker.</summary>
    /// <example>1</example>
    public required long Id { get; init; }

    /// <summary>How well it matches; comparable only within one answer. Null without a query.</summary>
    /// <example>4.2</example>
    public required double? Score { get; init; }

    /// <summary>Of the article, or of the article that has the quote; null for a speaker.</summary>
    /// <example>Bridge opens after repair</example>
    public string? Headline { get; init; }

    /// <summary>The article that has the quote.</summary>
    public long? ArticleId { get; init; }

    /// <summary>Who said the quote; the speaker found.</summary>
    public SpeakerReference? Speaker { get; init; }

    public DateTime? PublishedAt { get; init; }

    /// <summary>The outlet that published the article.</summary>
    public string? Source { get; init; }

    /// <summary>The passage that matches best; of a quote, the whole quote. Null for a speaker, or where none was asked for.</summary>
    public SnippetResponse? Snippet { get; init; }

    public required SearchHitLinks Links { get; init; }
}

/// <summary>A passage of a text with the places of what matched.</summary>
internal sealed record SnippetResponse
{
    /// <summary>Cut at words. Line breaks are spaces.</summary>
    /// <example>The bridge over the Elbe opened on Tuesday</example>
    public required string Text { get; init; }

    /// <summary>Where the passage begins in the article's text; null where it is not one piece of it.</summary>
    /// <example>27</example>
    public required int? TextStart { get; init; }

    /// <summary>Offsets into the snippet's text.</summary>
    public required IReadOnlyList<SpanResponse> Matches { get; init; }
}

/// <summary>Where a hit and what belongs to it are.</summary>
internal sealed record SearchHitLinks
{
    /// <example>/api/v1/articles/1</example>
    public required string Self { get; init; }

    /// <summary>The article that has the quote.</summary>
    public string? Article { get; init; }
}

/// <summary>One value of a facet.</summary>
internal sealed record FacetValue
{
    /// <summary>The value as a filter takes it.</summary>
    /// <example>Ada Okafor</example>
    public required string Value { get; init; }

    /// <summary>The id of the speaker or outlet; null for others.</summary>
    /// <example>1</example>
    public required long? Id { get; init; }

    /// <summary>How much of the result has it.</summary>
    /// <example>3</example>
    public required long Count { get; init; }

    /// <summary>Whether the filter asks for it.</summary>
    public required bool Selected { get; init; }

    /// <summary>The same search with this value selected, or no longer.</summary>
    /// <example>/api/v1/search?q=bridge&amp;speaker=1</example>
    public required string Link { get; init; }
}
