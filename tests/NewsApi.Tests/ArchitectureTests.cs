using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using NewsApi.Parsing;

namespace NewsApi.Tests;

/// <summary>The walls between folders.</summary>
public sealed class ArchitectureTests
{
    // Lower it when a pair is gone; a new pair needs a better place for something.
    private const int MaxMutualPairs = 5;

    // What every endpoint shares may know these; all other folders are features.
    private static readonly string[] BelowHttp = ["Access", "Data", "Http", "Model", "Settings"];

    private static readonly Architecture Server = new ArchLoader().LoadAssemblies(typeof(Program).Assembly).Build();

    [Fact]
    public void Parsing_KnowsNeitherEntityFrameworkNorHttp() => Assert.DoesNotContain(
        typeof(ArticleParser).Assembly.GetReferencedAssemblies(),
        assembly => assembly.Name!.StartsWith("Microsoft.", StringComparison.Ordinal)
            || assembly.Name.StartsWith("System.Net", StringComparison.Ordinal));

    [Theory]
    [InlineData("Data.Sqlite", @"^(NewsApi\.Data\.Sqlite|Microsoft\.Data\.Sqlite|SQLitePCL)(\.|$)")]
    [InlineData("Search.Index", @"^Lucene(\.|$)")]
    public void Library_IsKnownByOneFolder(string folder, string library)
    {
        var rule = ArchRuleDefinition.Types().That().DoNotResideInNamespaceMatching($@"^NewsApi\.{folder.Replace(".", @"\.")}(\.|$)")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(library);

        Assert.Empty(rule.Evaluate(Server).Where(result => !result.Passed).Select(result => result.Description));
    }

    [Fact]
    public void Http_KnowsNoFeature()
    {
        var features = Uses.Where(use => use.From == "Http" && !BelowHttp.Contains(use.To))
            .Select(use => $"{use.Type} uses {use.Target}").ToHashSet();

        Assert.True(features.Count == 0, string.Join("\n", features));
    }

    [Fact]
    public void Folders_FewUseEachOther()
    {
        var uses = Uses.Select(use => (use.From, use.To)).ToHashSet();
        var mutual = uses.Where(use => string.CompareOrdinal(use.From, use.To) < 0 && uses.Contains((use.To, use.From)))
            .Select(use => $"{use.From} and {use.To}").Order().ToList();

        Assert.True(mutual.Count <= MaxMutualPairs, string.Join(", ", mutual));
    }

    // A type parameter is found in the namespace of any method that has one of its name.
    private static IEnumerable<(string From, string To, string Type, string Target)> Uses =>
        from type in Server.Types
        from dependency in type.Dependencies
        where dependency.Target is not GenericParameter
        let use = (From: FolderOf(type), To: FolderOf(dependency.Target))
        where use.From is not null && use.To is not null && use.From != use.To
        select (use.From, use.To, type.FullName, dependency.Target.FullName);

    private static string? FolderOf(IType type) =>
        type.Namespace?.FullName.Split('.') is ["NewsApi", var folder, ..] && folder != nameof(Parsing) ? folder : null;
}
