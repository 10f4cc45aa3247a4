using NewsApi.Parsing.Quotations.Rules;

namespace NewsApi.Parsing.Quotations.Indirect;

/// <summary>Words or an opinion without marks.</summary>
/// <param name="Match">Who gives them and by which cue.</param>
/// <param name="First">The first token of the content.</param>
/// <param name="End">One past its last token.</param>
internal readonly record struct IndirectQuote(RuleMatch Match, int First, int End)
{
    /// <summary>The tokens of the content that go on behind a cue in its midst.</summary>
    public Range Rest { get; init; }

    public bool HasRest => Rest.End.Value > 0;

    /// <summary>One past the last token of content and cue.</summary>
    public int Behind => Math.Max(Math.Max(End, Match.CueEnd), Rest.End.Value);
}
