namespace NewsApi.Model;

/// <summary>Two speakers who may be one person. Each pair is suggested once; what was decided stays.</summary>
internal sealed class SpeakerSuggestion
{
    public const int RuleMaxLength = 40;

    public long Id { get; set; }

    /// <summary>The one with the smaller id.</summary>
    public long FirstId { get; set; }

    public Speaker First { get; set; } = null!;

    public long SecondId { get; set; }

    public Speaker Second { get; set; } = null!;

    /// <summary>The rule that found the pair.</summary>
    public required string Rule { get; set; }

    /// <summary>How likely the two are one person, from 0 to 1.</summary>
    public double Score { get; set; }

    /// <summary>What speaks for it, as sentences.</summary>
    public required IReadOnlyList<string> Evidence { get; set; }

    public SuggestionStatus Status { get; set; }

    /// <summary>2 once it is decided.</summary>
    public int Version { get; set; } = 1;

    public DateTime CreatedAt { get; set; }

    public DateTime UpdatedAt { get; set; }

    /// <summary>The name of the principal that decided; null if it is unknown or open.</summary>
    public string? DecidedBy { get; set; }
}

/// <summary>What became of a suggestion.</summary>
internal enum SuggestionStatus
{
    /// <summary>Nobody has decided yet.</summary>
    Open,

    /// <summary>The speakers were merged by a client.</summary>
    Accepted,

    /// <summary>The speakers are two.</summary>
    Dismissed,

    /// <summary>The speakers were merged without a client; restoring the revision before undoes it.</summary>
    Automatic,
}

/// <summary>A key that speakers with similar names share.</summary>
internal sealed class SpeakerMatchKey
{
    public const int KeyMaxLength = 100;

    public long SpeakerId { get; set; }

    public required string Key { get; set; }
}
