using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Search.Index;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

/// <summary>The index may be lost or spoilt: the database has everything.</summary>
public sealed class IndexRebuildTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsapi-tests-");

    private string IndexPath => Path.Combine(_folder.FullName, "search");

    [Fact]
    public async Task Start_IndexKept_FindsArticle()
    {
        await CreateAsync();
        var before = Directory.GetDirectories(IndexPath);

        await FindsHeronAsync();

        Assert.Equal(before, Directory.GetDirectories(IndexPath));
    }

    [Fact]
    public async Task Start_IndexMissing_IsBuiltAnew()
    {
        await CreateAsync();
        Directory.Delete(IndexPath, recursive: true);

        await FindsHeronAsync();
    }

    [Theory]
    [InlineData("segments*")]
    [InlineData("*.cf?")]
    [InlineData("*.si")]
    public async Task Start_IndexDamaged_IsBuiltAnew(string files)
    {
        await CreateAsync();
        foreach (var file in Directory.GetFiles(Directory.GetDirectories(IndexPath).Single(), files))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            bytes.AsSpan(bytes.Length / 2).Fill(0x2A);
            await File.WriteAllBytesAsync(file, bytes);
        }

        await FindsHeronAsync();
    }

    [Fact]
    public async Task Start_IndexOfAnotherDatabase_IsBuiltAnew()
    {
        await CreateAsync();
        using var other = Host("other.db");

        var found = await other.CreateClient().GetJsonAsync("/api/v1/search?q=heron");

        Assert.Equal(0, found.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Start_DatabaseRestored_IsBuiltAnew()
    {
        var database = Path.Combine(_folder.FullName, "news.db");
        await CreateAsync();
        File.Copy(database, database + ".backup");
        using (var host = Host("news.db"))
        {
            await host.CreateClient().CreateAsync("Crane seen\n\nAnother heron came.");
            await host.CreateClient().GetJsonAsync("/api/v1/search?q=heron");
        }

        File.Copy(database + ".backup", database, overwrite: true);

        await FindsHeronAsync();
    }

    [Fact]
    public async Task Start_LockLeftBehind_IsIgnored()
    {
        await CreateAsync();
        await File.WriteAllTextAsync(Path.Combine(Directory.GetDirectories(IndexPath).Single(), "write.lock"), "");

        await FindsHeronAsync();
    }

    [Fact]
    public async Task Rebuild_WhileServing_AnswersAllTheTime()
    {
        await CreateAsync();
        using var host = Host("news.db");
        var client = host.CreateClient();
        await client.GetJsonAsync("/api/v1/search?q=heron");
        var before = Directory.GetDirectories(IndexPath);

        host.Services.GetRequiredService<IndexFollower>().Rebuild();
        do
        {
            var found = await client.GetJsonAsync("/api/v1/search?q=heron");
            Assert.Equal(1, found.GetProperty("total").GetInt32());
        }
        while (Directory.GetDirectories(IndexPath).SequenceEqual(before));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private NewsApiHost Host(string database) => NewsApiHost.With(
        ("ConnectionStrings:NewsApi", $"Data Source={Path.Combine(_folder.FullName, database)}"), ("Search:IndexPath", IndexPath));

    private async Task CreateAsync()
    {
        using var host = Host("news.db");
        await host.CreateClient().CreateAsync("Heron seen\n\nA heron stood by the pier.");
    }

    private async Task FindsHeronAsync()
    {
        using var host = Host("news.db");
        var client = host.CreateClient();

        var response = await client.GetAsync("/api/v1/search?q=heron");

        var found = await response.ReadAsync(HttpStatusCode.OK);
        Assert.Equal(1, found.GetProperty("total").GetInt32());
    }
}
