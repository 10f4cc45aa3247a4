using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

public sealed class VersionTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    [Fact]
    public async Task Get_Version_IsThatOfTheBuildFile()
    {
        var version = await host.CreateClient().GetJsonAsync("/version");

        var assembly = typeof(Program).Assembly.GetName().Version!;
        Assert.Equal(assembly.ToString(3), version.Get("version"));
        var changes = Path.Combine(Path.GetDirectoryName(GoldenFile.PathOf())!, "../../../CHANGELOG.md");
        Assert.Contains($"## {version.Get("version")}", await File.ReadAllTextAsync(changes));
    }
}
