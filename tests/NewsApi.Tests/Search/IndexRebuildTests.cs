using System.Net;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging.Abstractions;
using NewsApi.Search.Index;
using NewsApi.Search.Index.Analysis;
using NewsApi.Tests.Support;
using Directory = System.IO.Directory;

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
        await FindsHeronAsync();
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
        foreach (var file in Directory.GetFiles(Directory.GetDirectories(IndexPath).Single(), files, SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            bytes.AsSpan(bytes.Length / 2).Fill(0x2A);
            await File.WriteAllBytesAsync(file, bytes);
        }

        await FindsHeronAsync();
    }

    // One byte, of what is not read when the index is opened.
    [Fact]
    public async Task Check_DiskLostAByte_FindsTheFile()
    {
        using (var host = Host("news.db"))
        {
            var client = host.CreateClient();
            for (var number = 1; number <= 3; number++)
            {
                var article = await client.CreateAsync($"Heron {number}\n\n\"A heron stood by pier {number},\" Ida Holm said.");
                await client.GetJsonAsync("/api/v1/search?q=heron");
                await client.PutAsync($"/api/v1/articles/{article.Id()}", Requests.Text($"Crane {number}\n\nA crane stood by the pier."));
                await client.GetJsonAsync("/api/v1/search?q=crane");
            }
        }

        var check = new IndexCheck(null!, null!, TimeProvider.System, NullLogger<IndexCheck>.Instance);
        Assert.Null(await check.FindDamagedAsync(IndexCheck.ListFiles(IndexPath), default));
        foreach (var file in Directory.GetFiles(IndexPath, "_*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            bytes[bytes.Length / 2] ^= 1;
            await File.WriteAllBytesAsync(file, bytes);

            Assert.Equal(file, await check.FindDamagedAsync(IndexCheck.ListFiles(IndexPath), default));

            bytes[bytes.Length / 2] ^= 1;
            await File.WriteAllBytesAsync(file, bytes);
        }
    }

    [Fact]
    public async Task Start_DiskLostAByte_IsBuiltAnew()
    {
        await CreateAsync();
        await FindsHeronAsync();
        var before = Directory.GetDirectories(IndexPath).Single();
        var file = Directory.GetFiles(before, "*.cfs", SearchOption.AllDirectories)[0];
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[^20] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        using var host = Host("news.db");
        var client = host.CreateClient();

        do
        {
            await client.GetAsync("/readyz");
        }
        while (Directory.Exists(before));

        Assert.Equal(1, (await client.GetJsonAsync("/api/v1/search?q=heron")).GetProperty("total").GetInt32());
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
        await File.WriteAllTextAsync(Path.Combine(Directory.GetDirectories(IndexPath).Single(), "articles", "write.lock"), "");

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
        Assert.NotEqual(before, Directory.GetDirectories(IndexPath));
    }

    [Fact]
    public async Task Start_AnalysisOfAnotherVersion_AnswersAndIsBuiltAnew()
    {
        await CreateAsync();
        await FindsHeronAsync();
        var before = Directory.GetDirectories(IndexPath).Single();
        MakeOlder(before);
        using var host = Host("news.db");
        var client = host.CreateClient();

        do
        {
            var found = await client.GetJsonAsync("/api/v1/search?q=heron");
            Assert.Equal(1, found.GetProperty("total").GetInt32());
        }
        while (Directory.Exists(before));
    }

    [Fact]
    public async Task Write_DiskDoesNotTakeIt_SearchesGoOnAndReadinessTells()
    {
        await CreateAsync();
        using var host = Host("news.db");
        var client = host.CreateClient();
        await client.GetJsonAsync("/api/v1/search?q=heron");

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

    public void Dispose() => _folder.Delete(recursive: true);

    private NewsApiHost Host(string database) => NewsApiHost.With(
        ("ConnectionStrings:NewsApi", $"Data Source={Path.Combine(_folder.FullName, database)}"), ("Search:IndexPath", IndexPath));

    private static async Task WaitForAsync(HttpClient client, string state)
    {
        while (await client.GetStringAsync("/readyz") != state)
        {
            await client.GetJsonAsync("/api/v1/search?q=heron");
        }
    }

    // As if a version with another analysis had made it.
    private static void MakeOlder(string path)
    {
        var stamp = IndexGeneration.ReadStamp(path)!;
        using var directory = FSDirectory.Open(Path.Combine(path, "articles"));
        using var writer = new IndexWriter(directory, new IndexWriterConfig(TextAnalysis.Lucene, null));
        writer.SetCommitData((stamp with { AnalyzerVersion = 0 }).ToCommitData());
        writer.Commit();
    }

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
