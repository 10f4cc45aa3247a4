using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;

namespace NewsApi.Parsing.Tests;

public sealed class ArchitectureTests
{
    // From bottom to top: a folder may use the folders before it.
    private static readonly string[] Layers = ["Words", "Structure", "Grammar", "Speakers", "Quotations"];

    private static readonly Architecture Parser = new ArchLoader().LoadAssemblies(typeof(ArticleParser).Assembly).Build();

    public static TheoryData<string, string> UpwardUses { get; } = AllUpwardUses();

    [Fact]
    public void Folders_OfParser_HaveNoCycle()
    {
        var rule = SliceRuleDefinition.Slices().Matching("NewsApi.Parsing.(*)..").Should().BeFreeOfCycles();

        Assert.Empty(Violations(rule));
    }

    [Theory]
    [MemberData(nameof(UpwardUses))]
    public void Folder_OfLowerLayer_UsesNoHigherOne(string lower, string upper)
    {
        var above = ArchRuleDefinition.Types().That().ResideInNamespaceMatching($@"^NewsApi\.Parsing\.{upper}(\.|$)");

        var rule = ArchRuleDefinition.Types().That().ResideInNamespaceMatching($@"^NewsApi\.Parsing\.{lower}(\.|$)")
            .Should().NotDependOnAny(above);

        Assert.Empty(Violations(rule));
    }

    private static TheoryData<string, string> AllUpwardUses()
    {
        var uses = new TheoryData<string, string>();
        for (var upper = 1; upper < Layers.Length; upper++)
        {
            foreach (var lower in Layers[..upper])
            {
                uses.Add(lower, Layers[upper]);
            }
        }

        return uses;
    }

    private static IEnumerable<string> Violations(IArchRule rule) =>
        rule.Evaluate(Parser).Where(result => !result.Passed).Select(result => result.Description);
}
