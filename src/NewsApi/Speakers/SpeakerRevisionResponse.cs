using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Speakers;

/// <summary>A state that a speaker had, or has.</summary>
internal sealed record SpeakerRevisionResponse
{
    /// <summary>The version of the speaker.</summary>
    /// <example>2</example>
    public required int Number { get; init; }

    /// <example>2026-02-04T10:02:51.120Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The name of the API key that made it; null if there was none.</summary>
    /// <example>null</example>
    public required string? CreatedBy { get; init; }

    /// <summary>The members in which it differs from the revision before; none of the first.</summary>
    /// <example>["name"]</example>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <example>Ada Okafor</example>
    public required string Name { get; init; }

    public required SpeakerKind Kind { get; init; }

    /// <example>["Okafor"]</example>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <example>["https://www.wikidata.org/entity/Q42"]</example>
    public required IReadOnlyList<string> SameAs { get; init; }

    /// <summary>The roles that the newsroom kept.</summary>
    /// <example>["Mayor of Port Ellen"]</example>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <example>["council"]</example>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The ids of the speakers that were merged into it.</summary>
    /// <example>[2]</example>
    public required IReadOnlyList<long> Merged { get; init; }

    public required SpeakerRevisionLinks Links { get; init; }
}

/// <summary>Where a revision of a speaker is.</summary>
internal sealed record SpeakerRevisionLinks
{
    /// <example>/api/v1/speakers/1/revisions/2</example>
    public required string Self { get; init; }

    /// <summary>A POST there makes the speaker what it was.</summary>
    /// <example>/api/v1/speakers/1/revisions/2/restore</example>
    public required string Restore { get; init; }
}

internal static class SpeakerRevisionMapping
{
    /// <summary>The present state of a speaker as a revision.</summary>
    public static SpeakerRevision ToRevision(this SpeakerTree tree, IReadOnlyList<string> changed, string? by) => new()
    {
        SpeakerId = tree.Root.Id,
        Number = tree.Root.Version,
        CreatedAt = tree.Root.UpdatedAt,
        CreatedBy = by,
        Changed = changed,
        State = SpeakerState.Of(tree).Write(),
    };

    public static SpeakerRevisionResponse ToResponse(this SpeakerRevision revision)
    {
        var state = SpeakerState.Read(revision.State);
        var self = LinkPath.To($"/api/v1/speakers/{revision.SpeakerId}/revisions/{revision.Number}");
        return new SpeakerRevisionResponse
        {
            Number = revision.Number,
            CreatedAt = revision.CreatedAt,
            CreatedBy = revision.CreatedBy,
            Changed = revision.Changed,
            Name = state.Name,
            Kind = state.Kind,
            Aliases = [.. state.Aliases.Select(alias => alias.Name)],
            SameAs = state.SameAs,
            Roles = state.Roles,
            Tags = state.Tags,
            Merged = state.Merged,
            Links = new SpeakerRevisionLinks { Self = self, Restore = $"{self}/restore" },
        };
    }
}
