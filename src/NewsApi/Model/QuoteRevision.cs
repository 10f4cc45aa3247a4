namespace NewsApi.Model;

/// <summary>A state of a quote that a correction made, or that one found. A quote that was never corrected has none.</summary>
internal sealed record QuoteRevision
{
    public const int NoteMaxLength = 2000;

    public long QuoteId { get; set; }

    /// <summary>The version of the quote.</summary>
    public int Number { get; set; }

    public long ArticleId { get; set; }

    public DateTime CreatedAt { get; set; }

    public string? CreatedBy { get; set; }

    /// <summary>The members in which it differs from the state before the correction.</summary>
    public required IReadOnlyList<string> Changed { get; set; }

    /// <summary>Null where the revision is what the correction found.</summary>
    public CorrectionType? Correction { get; set; }

    public string? Note { get; set; }

    /// <summary>The words that are no quote; the parser does not bring them back. Null otherwise.</summary>
    public string? DismissedText { get; set; }

    /// <summary>What corrections change, as JSON.</summary>
    public required string State { get; set; }
}

/// <summary>What a correction is.</summary>
internal enum CorrectionType
{
    /// <summary>Says more precisely what was right.</summary>
    Clarification,

    /// <summary>Puts right what was wrong.</summary>
    Correction,

    /// <summary>Withdraws an attribution.</summary>
    Retraction,
}
