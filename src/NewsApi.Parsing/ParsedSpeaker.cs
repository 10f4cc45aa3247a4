namespace NewsApi.Parsing;

/// <summary>Somebody the article quotes, under one name however often it is written otherwise.</summary>
public sealed record ParsedSpeaker
{
    /// <summary>The fullest name the article gives.</summary>
    public required string Name { get; init; }

    public required SpeakerKind Kind { get; init; }

    /// <summary>The other forms of the name that the article uses ("Putin"); no descriptions, no pronouns.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Roles and titles as printed ("Russian President").</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}

/// <summary>What a speaker is.</summary>
public enum SpeakerKind
{
    Person,
    Organization,

    /// <summary>People without a name of their own ("officials").</summary>
    Group,
}
