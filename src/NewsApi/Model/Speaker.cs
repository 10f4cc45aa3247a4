using NewsApi.Parsing;

namespace NewsApi.Model;

/// <summary>Somebody whom articles quote.</summary>
internal sealed class Speaker
{
    public const int NameMaxLength = 200;

    public long Id { get; set; }

    public required string Name { get; set; }

    /// <summary>The name without regard to case, diacritics and white space; unique.</summary>
    public required string NameKey { get; set; }

    public SpeakerKind Kind { get; set; }

    public int Version { get; set; } = 1;

    public DateTime CreatedAt { get; set; }

    public DateTime UpdatedAt { get; set; }

    public List<SpeakerAlias> Aliases { get; set; } = [];

    public List<SpeakerRole> Roles { get; set; } = [];
}

/// <summary>A form of a speaker's name by which it is found: the full name, the last name, what articles print.</summary>
internal sealed class SpeakerAlias
{
    public long SpeakerId { get; set; }

    public required string NameKey { get; set; }

    public required string Name { get; set; }
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
