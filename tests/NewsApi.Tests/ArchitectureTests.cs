using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using NewsApi.Parsing;

namespace NewsApi.Tests;

/// <summary>The walls between folders.</summary>
public sealed class ArchitectureTests
{
    // Lower it when a pair is gone; a new pair needs a better place for something.
    private const int MaxMutualPairs = 4;

    // What every endpoint shares may know these; all other folders are features.
    private static readonly string[] BelowHttp = ["Access", "Data", "Http", "Model", "Settings"];

    private static readonly Architecture Server = new ArchLoader().LoadAssemblies(typeof(Program).Assembly).Build();

    [Fact]
    public void Parsing_KnowsNeitherEntityFrameworkNorHttp() => Assert.DoesNotContain(
        typeof(ArticleParser).Assembly.GetReferencedAssemblies(),
        assembly => assembly.Name!.StartsWith("Microsoft.", StringComparison.Ordinal) || assembly.Name.StartsWith("System.Net", StringComparison.Ordinal));

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
    public void Http_KnowsNoFeature() => Assert.Empty(Uses.Where(use => use.From == "Http").Select(use => use.To).Except(BelowHttp));

    [Fact]
    public void Folders_FewUseEachOther()
    {
        var uses = Uses.ToHashSet();
        var mutual = uses.Where(use => string.CompareOrdinal(use.From, use.To) < 0 && uses.Contains((use.To, use.From)));

        Assert.InRange(mutual.Count(), 0, MaxMutualPairs);
    }

    private static IEnumerable<(string From, string To)> Uses =>
        from type in Server.Types
        from dependency in type.Dependencies
        let use = (From: FolderOf(type), To: FolderOf(dependency.Target))
        where use.From is not null && use.To is not null && use.From != use.To
        select (use.From, use.To);

    // By the full name: what the library gives as the namespace of a type parameter, or of a type of another assembly, is not reliable.
    private static string? FolderOf(IType type) =>
        type.FullName.Split('.') is ["NewsApi", var folder, _, ..] && folder != nameof(Parsing) ? folder : null;
}
