using NewsApi.Parsing;

namespace NewsApi.Model;

/// <summary>A person, an organization or a group that articles quote.</summary>
internal sealed class Speaker
{
    public const int NameMaxLength = 200;
    public const int AliasesMaxCount = 100;
    public const int RolesMaxCount = 50;
    public const int TagsMaxCount = 50;
    public const int TagMaxLength = 100;
    public const int SameAsMaxCount = 50;
    public const int SameAsMaxLength = 2000;

    public long Id { get; set; }

    public required string Name { get; set; }

    /// <summary>
    /// The name by which articles name it first, without regard to case, diacritics and white space; unique, and the same for life.
    /// </summary>
    public required string NameKey { get; set; }

    /// <summary>The speaker that this one was merged into; its id and names lead there.</summary>
    public long? MergedIntoId { get; set; }

    public SpeakerKind Kind { get; set; }

    /// <summary>The same person elsewhere, such as in Wikidata: absolute URIs.</summary>
    public IReadOnlyList<string> SameAs { get; set; } = [];

    /// <summary>The roles that clients gave; those that articles print are in <see cref="Roles"/>.</summary>
    public IReadOnlyList<string> GivenRoles { get; set; } = [];

    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>Whether it was compared with all others since its names were changed.</summary>
    public bool IsCompared { get; set; }

    /// <summary>Grows by one with every edit, and is the number of the revision. Articles edit no speaker.</summary>
    public int Version { get; set; } = 1;

    public DateTime CreatedAt { get; set; }

    /// <summary>When it was edited last.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The number of quotes outside the trash that have this speaker; see <see cref="Data.QuoteCounts"/>.</summary>
    public int QuoteCount { get; set; }

    /// <summary>The number of articles that have these quotes.</summary>
    public int ArticleCount { get; set; }

    /// <summary>The earliest date of publication of these articles; null if none is dated.</summary>
    public DateTime? FirstQuotedAt { get; set; }

    /// <summary>The latest date of publication of these articles; null if none is dated.</summary>
    public DateTime? LastQuotedAt { get; set; }

    public List<SpeakerAlias> Aliases { get; set; } = [];

    public List<SpeakerRole> Roles { get; set; } = [];
}

/// <summary>A form of a speaker's name by which it is found: the full name, the last name, what articles print.</summary>
internal sealed class SpeakerAlias
{
    public long SpeakerId { get; set; }

    public required string NameKey { get; set; }

    public required string Name { get; set; }

    public AliasOrigin Origin { get; set; }
}

/// <summary>Where an alias comes from.</summary>
internal enum AliasOrigin
{
    /// <summary>Articles print it.</summary>
    Found,

    /// <summary>A client gave it: articles that name a speaker so mean this one.</summary>
    Given,

    /// <summary>Articles print it, but a client removed it: it is not found again.</summary>
    Removed,
}

/// <summary>A state that a speaker had, or has. One that was never edited has none.</summary>
internal sealed class SpeakerRevision
{
    public long SpeakerId { get; set; }

    /// <summary>The version that the speaker had.</summary>
    public int Number { get; set; }

    public DateTime CreatedAt { get; set; }

    public string? CreatedBy { get; set; }

    /// <summary>The members in which it differs from the revision before.</summary>
    public required IReadOnlyList<string> Changed { get; set; }

    /// <summary>What clients can set of it, as JSON.</summary>
    public required string State { get; set; }
}

/// <summary>A role or title of a speaker, as one article prints it.</summary>
internal sealed class SpeakerRole
{
    public const int TextMaxLength = 200;

    public long Id { get; set; }

    public long SpeakerId { get; set; }

    public Speaker Speaker { get; set; } = null!;

    public long ArticleId { get; set; }

    public Article Article { get; set; } = null!;

    public required string Text { get; set; }
}
