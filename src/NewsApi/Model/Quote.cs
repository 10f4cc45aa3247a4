using NewsApi.Parsing;

namespace NewsApi.Model;

/// <summary>A quote in an article. Offsets are UTF-16 code units into the article's text.</summary>
internal sealed class Quote
{
    public const int RuleMaxLength = 60;

    /// <summary>The rule of an attribution that a client made.</summary>
    public const string CorrectedRule = "corrected";

    public long Id { get; set; }

    public long ArticleId { get; set; }

    public Article Article { get; set; } = null!;

    public long SectionId { get; set; }

    public required Section Section { get; set; }

    /// <summary>From 1, in text order within the article.</summary>
    public int Position { get; set; }

    public required string Text { get; set; }

    public int WordCount { get; set; }

    public QuoteKind Kind { get; set; }

    public required IReadOnlyList<TextSpan> Spans { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    public long? SpeakerId { get; set; }

    public Speaker? Speaker { get; set; }

    /// <summary>The speaker whom the quote had before that one was merged into another; null where it was not.</summary>
    public long? NamedId { get; set; }

    public string? SpeakerMentionText { get; set; }

    public int? SpeakerMentionStart { get; set; }

    public int? SpeakerMentionEnd { get; set; }

    public string? CueText { get; set; }

    /// <summary>The cue as filters compare it.</summary>
    public string? CueKey { get; set; }

    public int? CueStart { get; set; }

    public int? CueEnd { get; set; }

    public long? ReportedById { get; set; }

    /// <summary>The outlet that carried the quote.</summary>
    public Outlet? ReportedBy { get; set; }

    public string? ReportedByText { get; set; }

    public int? ReportedByStart { get; set; }

    public int? ReportedByEnd { get; set; }

    public AttributionStatus Status { get; set; }

    public required string Rule { get; set; }

    public double Confidence { get; set; }

    /// <summary>The possible speakers, best first, if the status is ambiguous; the person who did not say it, if denied.</summary>
    public required IReadOnlyList<string> Candidates { get; set; }

    /// <summary>Whether the quote was corrected manually; parsing the text again preserves the correction.</summary>
    public bool Locked { get; set; }

    /// <summary>A copy of the article's value, by which lists of quotes are sorted.</summary>
    public DateTime ListedAt { get; set; }

    /// <summary>A copy of the article's value: lists omit the quotes of articles in the trash.</summary>
    public DateTime? DeletedAt { get; set; }

    public int Version { get; set; } = 1;

    public DateTime CreatedAt { get; set; }

    public DateTime UpdatedAt { get; set; }
}
