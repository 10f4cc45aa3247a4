using NewsApi.Parsing.Quotations.Rules;

namespace NewsApi.Parsing;

/// <summary>A way of linking words to whoever said them.</summary>
/// <param name="Name">The name that <see cref="Attribution.Rule"/> bears.</param>
/// <param name="Summary">What the rule claims.</param>
/// <param name="Example">A text in which it applies.</param>
public sealed record ParserRule(string Name, string Summary, string Example);

/// <summary>Every rule that an attribution may name.</summary>
public static class ParserRules
{
    public static IReadOnlyList<ParserRule> All { get; } =
        [.. AttributionRules.All.Select(rule => new ParserRule(rule.Name, rule.Summary, rule.Example))];
}
