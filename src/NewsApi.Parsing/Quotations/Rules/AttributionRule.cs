namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>A way of linking words to whoever said them. All rules stand in <see cref="AttributionRules"/>.</summary>
internal sealed class AttributionRule
{
    /// <summary>The name that <see cref="Attribution.Rule"/> bears.</summary>
    public required string Name { get; init; }

    /// <summary>What the rule claims.</summary>
    public required string Summary { get; init; }

    /// <summary>A text in which it applies.</summary>
    public required string Example { get; init; }

    /// <summary>How often the rule is right about the speaker.</summary>
    public RuleConfidence Confidence { get; init; } = new();

    /// <summary>Whether the speaker is taken over from another quotation or sentence.</summary>
    public bool IsCarried { get; init; }

    /// <summary>Whether cue and speaker stand right behind the quotation.</summary>
    public bool FollowsQuotation { get; init; }

    /// <summary>Whether cue and speaker stand before the quotation in its sentence.</summary>
    public bool PrecedesQuotation { get; init; }
}
