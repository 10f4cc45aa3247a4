using System.IO.Hashing;
using System.Text.Json;
using NewsApi.Http;
using NewsApi.Parsing;

namespace NewsApi.Speakers;

/// <summary>Somebody whom articles quote.</summary>
internal sealed record SpeakerResponse : IVersioned
{
    // The hash identifies what articles say of the speaker: counts, roles and the names that they print.
    string? IVersioned.Tag => EntityTag.Of(
        Id,
        Version,
        (long)XxHash64.HashToUInt64(JsonSerializer.SerializeToUtf8Bytes(this, SpeakerJsonContext.Default.SpeakerResponse)));

    // Every article may change the counts.
    DateTime? IVersioned.LastModified => null;

    /// <example>1</example>
    public required long Id { get; init; }

    /// <summary>The fullest name that an article gives, or the one that a client gave.</summary>
    /// <example>Ada Okafor</example>
    public required string Name { get; init; }

    public required SpeakerKind Kind { get; init; }

    /// <summary>Other forms of the name, by which filters find the speaker too.</summary>
    /// <example>["Okafor"]</example>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The same person elsewhere, such as in Wikidata.</summary>
    /// <example>["https://www.wikidata.org/entity/Q42"]</example>
    public required IReadOnlyList<string> SameAs { get; init; }

    /// <summary>Roles and titles: those that the newsroom keeps, then those that articles print.</summary>
    public required IReadOnlyList<SpeakerRoleResponse> Roles { get; init; }

    /// <summary>Free tags of the newsroom.</summary>
    /// <example>["council"]</example>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <example>12</example>
    public required int QuoteCount { get; init; }

    /// <example>7</example>
    public required int ArticleCount { get; init; }

    /// <summary>When the first article with a quote of the speaker was published (UTC); null if no such article is dated.</summary>
    /// <example>2026-02-04T09:30:00Z</example>
    public required DateTime? FirstQuotedAt { get; init; }

    /// <summary>When the last article with a quote of the speaker was published (UTC); null if no such article is dated.</summary>
    /// <example>2026-03-11T06:00:00Z</example>
    public required DateTime? LastQuotedAt { get; init; }

    /// <summary>Grows by one with every edit; articles edit no speaker.</summary>
    /// <example>1</example>
    public required int Version { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was edited last.</summary>
    /// <example>2026-02-04T09:31:12.345Z</example>
    public required DateTime UpdatedAt { get; init; }

    public required SpeakerLinks Links { get; init; }
}

/// <summary>A role or title, and when articles gave it.</summary>
internal sealed record SpeakerRoleResponse
{
    /// <example>Mayor</example>
    public required string Text { get; init; }

    /// <summary>Whether the newsroom keeps it.</summary>
    /// <example>false</example>
    public required bool IsGiven { get; init; }

    /// <summary>When the first article that gave it was published (UTC); null if no such article is dated.</summary>
    /// <example>2026-02-04T09:30:00Z</example>
    public required DateTime? FirstSeen { get; init; }

    /// <summary>When the last article that gave it was published (UTC); null if no such article is dated.</summary>
    /// <example>2026-03-11T06:00:00Z</example>
    public required DateTime? LastSeen { get; init; }
}

/// <summary>Where a speaker and the quotes are.</summary>
internal sealed record SpeakerLinks
{
    /// <example>/api/v1/speakers/1</example>
    public required string Self { get; init; }

    /// <example>/api/v1/speakers/1/quotes</example>
    public required string Quotes { get; init; }

    /// <example>/api/v1/speakers/1/revisions</example>
    public required string Revisions { get; init; }
}
