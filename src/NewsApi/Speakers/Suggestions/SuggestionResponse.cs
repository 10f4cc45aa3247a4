using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Speakers.Suggestions;

/// <summary>Two speakers who may be one person.</summary>
internal sealed record SuggestionResponse : IVersioned
{
    string? IVersioned.Tag => EntityTag.Of(Id, Version);

    DateTime? IVersioned.LastModified => UpdatedAt;

    /// <example>1</example>
    public required long Id { get; init; }

    public required SuggestionStatus Status { get; init; }

    /// <summary>How likely the two are one person, from 0 to 1.</summary>
    /// <example>0.85</example>
    public required double Score { get; init; }

    /// <summary>The rule that found the pair.</summary>
    /// <example>middle-initial</example>
    public required string Rule { get; init; }

    /// <summary>The one that has more quotes; accepting merges the other into it.</summary>
    public required SuggestedSpeaker Speaker { get; init; }

    public required SuggestedSpeaker Other { get; init; }

    /// <summary>What speaks for it.</summary>
    /// <example>["One name has initials that the other leaves out."]</example>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <example>1</example>
    public required int Version { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was decided; when it was made, while it is open.</summary>
    /// <example>2026-02-04T09:31:12.345Z</example>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>The name of the API key that decided; null if there was none.</summary>
    /// <example>null</example>
    public required string? DecidedBy { get; init; }

    public required SuggestionLinks Links { get; init; }
}

/// <summary>One of two speakers.</summary>
internal sealed record SuggestedSpeaker
{
    /// <example>1</example>
    public required long Id { get; init; }

    /// <example>Ada Okafor</example>
    public required string Name { get; init; }

    /// <example>12</example>
    public required int QuoteCount { get; init; }

    /// <example>7</example>
    public required int ArticleCount { get; init; }
}

/// <summary>Where a suggestion is.</summary>
internal sealed record SuggestionLinks
{
    /// <example>/api/v1/speakers/suggestions/1</example>
    public required string Self { get; init; }
}

internal static class SuggestionMapping
{
    public const string Collection = "speakers/suggestions";

    public static StoredState ToState(this SpeakerSuggestion suggestion) =>
        new(Collection, suggestion.Id, suggestion.Version, suggestion.Version, suggestion.UpdatedAt);

    /// <summary>A suggestion with both speakers loaded.</summary>
    public static SuggestionResponse ToResponse(this SpeakerSuggestion suggestion)
    {
        var (speaker, other) = suggestion.Second.QuoteCount > suggestion.First.QuoteCount
            ? (suggestion.Second, suggestion.First)
            : (suggestion.First, suggestion.Second);
        return new SuggestionResponse
        {
            Id = suggestion.Id,
            Status = suggestion.Status,
            Score = suggestion.Score,
            Rule = suggestion.Rule,
            Speaker = ToResponse(speaker),
            Other = ToResponse(other),
            Evidence = suggestion.Evidence,
            Version = suggestion.Version,
            CreatedAt = suggestion.CreatedAt,
            UpdatedAt = suggestion.UpdatedAt,
            DecidedBy = suggestion.DecidedBy,
            Links = new SuggestionLinks { Self = LinkPath.To($"/api/v1/speakers/suggestions/{suggestion.Id}") },
        };
    }

    private static SuggestedSpeaker ToResponse(Speaker speaker) => new()
    {
        Id = speaker.Id,
        Name = speaker.Name,
        QuoteCount = speaker.QuoteCount,
        ArticleCount = speaker.ArticleCount,
    };
}
