using NewsApi.Http;

namespace NewsApi.Search;

/// <summary>Completions for a search box.</summary>
internal sealed record SuggestResponse
{
    /// <summary>The most frequent first; headlines, the newest first, come last.</summary>
    public required IReadOnlyList<Suggestion> Items { get; init; }
}

/// <summary>One completion.</summary>
internal sealed record Suggestion
{
    public required SuggestionType Type { get; init; }

    /// <example>Ada Okafor</example>
    public required string Text { get; init; }

    /// <summary>The id of the speaker, article or outlet; null for a tag.</summary>
    /// <example>1</example>
    public required long? Id { get; init; }

    /// <summary>Quotes of the speaker, articles of the source or with the tag; null for a headline.</summary>
    /// <example>12</example>
    public required long? Count { get; init; }

    /// <summary>The positions of the typed words in the text, in UTF-16 code units.</summary>
    public required IReadOnlyList<SpanResponse> Matches { get; init; }

    /// <summary>The speaker or article, or the articles of the source or tag.</summary>
    /// <example>/api/v1/speakers/1</example>
    public required string Link { get; init; }
}
