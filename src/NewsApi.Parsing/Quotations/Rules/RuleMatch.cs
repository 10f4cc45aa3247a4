using NewsApi.Parsing.Grammar;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>The words that tell who said a quotation: the speaker's noun phrase, the cue, and the rule that found them.</summary>
/// <param name="Speaker">The words for the speaker.</param>
/// <param name="CueFirst">First token of the cue; -1 where there is none.</param>
/// <param name="CueEnd">One past the last token of the cue.</param>
/// <param name="Rule">The rule; null where none matched.</param>
internal readonly record struct RuleMatch(NounPhrase Speaker, int CueFirst, int CueEnd, AttributionRule? Rule)
{
    public bool Found => Rule is not null;

    public bool HasCue => Found && CueFirst >= 0;

    /// <summary>Whether the speaker is taken over from another quotation or sentence.</summary>
    public bool IsCarried => Rule is { IsCarried: true };

    /// <summary>Whether cue and speaker stand right behind the quotation.</summary>
    public bool FollowsQuotation => Rule is { FollowsQuotation: true };

    /// <summary>Whether cue and speaker stand before the quotation in its sentence.</summary>
    public bool PrecedesQuotation => Rule is { PrecedesQuotation: true };

    /// <summary>Whether further quotations of the paragraph have the same speaker.</summary>
    public bool HoldsForParagraph => FollowsQuotation || Rule == AttributionRules.SameParagraph;

    /// <summary>A match of a cue of one token.</summary>
    public static RuleMatch At(NounPhrase speaker, int cue, AttributionRule rule) => new(speaker, cue, cue + 1, rule);

    /// <summary>A match without a cue.</summary>
    public static RuleMatch WithoutCue(NounPhrase speaker, AttributionRule rule) => new(speaker, -1, -1, rule);
}
