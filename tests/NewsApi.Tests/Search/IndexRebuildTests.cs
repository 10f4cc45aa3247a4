using System.Net;
using NewsApi.Search.Index;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

/// <summary>The index may be lost or spoilt: the database has everything.</summary>
public sealed class IndexRebuildTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string IndexPath => _folder.PathOf("search");

    [Fact]
    public async Task Start_IndexKept_FindsArticle()
    {
        await CreateAsync();
        await FindsHeronAsync();
        var before = ListSegments();

        await FindsHeronAsync();

        Assert.Equal(before, ListSegments());
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
        foreach (var file in Directory.GetFiles(IndexPath, files, SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            bytes.AsSpan(bytes.Length / 2).Fill(0x2A);
            await File.WriteAllBytesAsync(file, bytes);
        }

        await FindsHeronAsync();
    }

    [Fact]
    public async Task Start_DiskLostAByte_IsBuiltAnew()
    {
        await CreateAsync();
        await FindsHeronAsync();
        var file = ListSegments().First(name => name.EndsWith(".cfs", StringComparison.Ordinal));
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[^20] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        var damagedAt = File.GetLastWriteTimeUtc(file);
        using var host = Host("news.db");
        var client = host.CreateClient();

        await Waiting.UntilAsync(() => Task.FromResult(!File.Exists(file) || File.GetLastWriteTimeUtc(file) != damagedAt));

        Assert.Equal(1, (await client.SearchOnceReadyAsync("heron")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Start_IndexOfAnotherDatabase_IsBuiltAnew()
    {
        await CreateAsync();
        using var other = Host("other.db");

        var found = await other.CreateClient().SearchOnceReadyAsync("heron");

        Assert.Equal(0, found.GetProperty("total").GetInt32());
    }

    [SqliteFact]
    public async Task Start_DatabaseRestored_IsBuiltAnew()
    {
        var database = _folder.PathOf("news.db");
        await CreateAsync();
        File.Copy(database, database + ".backup");
        using (var host = Host("news.db"))
        {
            await host.CreateClient().CreateAsync("Crane seen\n\nAnother heron came.");
            await host.CreateClient().SearchOnceReadyAsync("heron");
        }

        File.Copy(database + ".backup", database, overwrite: true);

        await FindsHeronAsync();
    }

    [Fact]
    public async Task Start_LockLeftBehind_IsIgnored()
    {
        await CreateAsync();
        await File.WriteAllTextAsync(Path.Combine(IndexPath, "index", "write.lock"), "");

        await FindsHeronAsync();
    }

    [Fact]
    public async Task Rebuild_WhileServing_RespondsAllTheTime()
    {
        await CreateAsync();
        using var host = Host("news.db");
        var client = host.CreateClient();
        await client.SearchOnceReadyAsync("heron");
        var before = ListSegments();

        var accepted = await client.PostAsync("/api/v1/admin/reindex", null);
        var job = await accepted.ReadAsync(HttpStatusCode.Accepted);
        Assert.Equal(job.GetProperty("links").Get("self"), accepted.Headers.Location!.OriginalString);
        do
        {
            var found = await client.GetJsonAsync("/api/v1/search?q=heron");
            Assert.Equal(1, found.GetProperty("total").GetInt32());
            job = await client.GetJsonAsync(job.GetProperty("links").Get("self")!);
        }
        while (job.Get("status") is "queued" or "running");

        Assert.Equal("succeeded", job.Get("status"));
        Assert.Equal(1, job.GetProperty("done").GetInt32());
        Assert.Empty(before.Intersect(ListSegments()));
    }

    [Fact]
    public async Task Start_AnalysisOfAnotherVersion_RespondsAndIsBuiltAnew()
    {
        await CreateAsync();
        await FindsHeronAsync();
        var before = ListSegments();
        MakeOlder();
        using var host = Host("news.db");
        var client = host.CreateClient();
        await client.SearchOnceReadyAsync("heron");

        do
        {
            var found = await client.GetJsonAsync("/api/v1/search?q=heron");
            Assert.Equal(1, found.GetProperty("total").GetInt32());
        }
        while (ListSegments().Intersect(before).Any());
    }

    [Fact]
    public async Task Write_DiskDoesNotTakeIt_SearchesGoOnAndReadinessTells()
    {
        await CreateAsync();
        using var host = Host("news.db");
        var client = host.CreateClient();
        await client.SearchOnceReadyAsync("heron");

        // A file where the folder was: whatever is written fails, as on a disk that is full.
        Directory.Delete(IndexPath, recursive: true);
        await File.WriteAllTextAsync(IndexPath, "");
        await client.PostAsync("/api/v1/admin/reindex", null);
        await WaitForAsync(client, "Degraded");
        var found = await client.GetJsonAsync("/api/v1/search?q=heron");
        await client.CreateAsync("Crane seen\n\nA crane stood by the pier.");
        File.Delete(IndexPath);
        await WaitForAsync(client, "Healthy");
        var crane = await client.GetJsonAsync("/api/v1/search?q=crane");

        Assert.Equal(1, found.GetProperty("total").GetInt32());
        Assert.Equal(1, crane.GetProperty("total").GetInt32());
    }

    public void Dispose() => _folder.Dispose();

    private NewsApiHost Host(string database) => NewsApiHost.With(
        ("ConnectionStrings:NewsApi", _folder.Sqlite(database)), ("Search:IndexPath", IndexPath));

    private static async Task WaitForAsync(HttpClient client, string state)
    {
        // The follower tries again after 1, 2, 4 … s: a number of quick requests may end before that.
        await Waiting.UntilAsync(async () =>
        {
            await client.GetJsonAsync("/api/v1/search?q=heron");
            var ready = await (await client.GetAsync("/readyz")).Content.ReadAsStringAsync();
            return ready.StartsWith(state, StringComparison.Ordinal);
        });
    }

    // As if a version with another analysis had made it.
    private void MakeOlder()
    {
        using var index = LuceneIndex.Open(Path.Combine(IndexPath, "index"));
        index.Stamp = index.Stamp! with { AnalyzerVersion = 0 };
        index.Commit();
    }

    private string[] ListSegments() => Directory.GetFiles(IndexPath, "_*", SearchOption.AllDirectories);

    private async Task CreateAsync()
    {
        using var host = Host("news.db");
        await host.CreateClient().CreateAsync("Heron seen\n\nA heron stood by the pier.");
    }

    private async Task FindsHeronAsync()
    {
        using var host = Host("news.db");

        var found = await host.CreateClient().SearchOnceReadyAsync("heron");

        Assert.Equal(1, found.GetProperty("total").GetInt32());
    }
}
