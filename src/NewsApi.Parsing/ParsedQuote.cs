namespace NewsApi.Parsing;

/// <summary>Words somebody said, with their place, their speaker and how we know.</summary>
public sealed record ParsedQuote
{
    /// <summary>The words inside the marks; of an interrupted quotation, the spans joined by one space.</summary>
    public required string Text { get; init; }

    public required QuoteKind Kind { get; init; }

    /// <summary>The pieces of the quotation, in order: more than one where a tag or a paragraph break interrupts it.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>Index into <see cref="ParsedArticle.Sections"/>.</summary>
    public required int SectionIndex { get; init; }

    /// <summary>Who said it; null when the text does not tell, or not clearly enough.</summary>
    public ParsedSpeaker? Speaker { get; init; }

    /// <summary>The words that point to the speaker ("he", "Putin", "the senator").</summary>
    public Mention? SpeakerMention { get; init; }

    /// <summary>The words that mark the saying ("said", "according to").</summary>
    public Mention? Cue { get; init; }

    /// <summary>The outlet that carried the quote.</summary>
    public ReportedBy? ReportedBy { get; init; }

    public required Attribution Attribution { get; init; }

    /// <summary>From the start of the first piece to the end of the last.</summary>
    public TextSpan Span => new(Spans[0].Start, Spans[^1].End);
}

/// <summary>How a quote stands in the text.</summary>
public enum QuoteKind
{
    /// <summary>The marks hold a whole clause.</summary>
    Direct,

    /// <summary>The marks hold a fragment within the reporter's own sentence.</summary>
    Partial,

    /// <summary>Speech without marks.</summary>
    Indirect,
}

/// <summary>The outlet that carried a quote.</summary>
/// <param name="Name">Its canonical name ("Associated Press").</param>
/// <param name="Mention">The words in the text ("AP").</param>
public sealed record ReportedBy(string Name, Mention Mention);

/// <summary>How a quote was linked to its speaker.</summary>
/// <param name="Status">The kind of link.</param>
/// <param name="Rule">The name of the rule that made the link.</param>
/// <param name="Confidence">How sure the rule is, from 0 to 1.</param>
/// <param name="Candidates">Whom it could be, best first, where the status is <see cref="AttributionStatus.Ambiguous"/>;
/// who did not say it, where it is <see cref="AttributionStatus.Denied"/>.</param>
public sealed record Attribution(
    AttributionStatus Status, string Rule, double Confidence, IReadOnlyList<ParsedSpeaker> Candidates);

/// <summary>The kinds of link between a quote and its speaker.</summary>
public enum AttributionStatus
{
    /// <summary>A name or a description next to the quote says it.</summary>
    Explicit,

    /// <summary>A pronoun next to the quote, resolved to a name.</summary>
    Pronoun,

    /// <summary>The speaker of the quote before goes on.</summary>
    Carried,

    /// <summary>More than one could be meant; no speaker is given.</summary>
    Ambiguous,

    /// <summary>The text tells that the candidate did not say it; no speaker is given.</summary>
    Denied,

    /// <summary>The text does not tell.</summary>
    None,
}
