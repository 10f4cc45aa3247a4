using System.Text.RegularExpressions;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

public sealed partial class FeatureIndependenceTests
{
    // What is true for every feature.
    private static readonly string[] Known = ["Http", "Data", "Model", "Parsing", "Settings"];

    [Fact]
    public async Task Http_KnowsNoFeature()
    {
        var folder = Path.Combine(Path.GetDirectoryName(GoldenFile.PathOf())!, "../../../src/NewsApi/Http");

        var uses = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            uses.AddRange(Use().Matches(await File.ReadAllTextAsync(file)).Select(use => use.Groups[1].Value));
        }

        Assert.Empty(uses.Except(Known));
    }

    [GeneratedRegex(@"^using NewsApi\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Use();
}
