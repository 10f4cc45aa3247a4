namespace NewsApi.Parsing.Grammar;

/// <summary>The stretch between two quotation marks of one paragraph.</summary>
internal sealed class QuotedRun
{
    /// <summary>The token of the opening mark.</summary>
    public required int Open { get; init; }

    /// <summary>
    /// One past the last token: past the closing mark, or the end of the paragraph where the quotation goes on in the next.
    /// </summary>
    public required int End { get; init; }

    /// <summary>The text inside the marks.</summary>
    public TextSpan Inner { get; set; }

    public required int Paragraph { get; init; }

    /// <summary>Whether the paragraph ends before a closing mark and the next paragraph opens with a mark.</summary>
    public required bool GoesOn { get; init; }

    /// <summary>
    /// Whether the quotation was torn by the break of paragraphs before it, so that it has no opening mark: <see cref="Open"/> is
    /// its first word then.
    /// </summary>
    public bool IsTorn { get; init; }

    /// <summary>Whether a dash opens it, not a mark: — We go tomorrow —said Solís.</summary>
    public bool IsTurn { get; init; }

    /// <summary>Whether nothing closes it, so that its last token is one of its words.</summary>
    public bool IsUnclosed { get; init; }

    /// <summary>First token inside the marks.</summary>
    public int First => IsTorn ? Open : Open + 1;

    /// <summary>One past the last token inside the marks.</summary>
    public int Last => GoesOn || IsUnclosed ? End : End - 1;
}
