using System.IO.Compression;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Data;

/// <summary>
/// For every migration there is a database in the folder Migrations as the version left it that released the
/// migration: compressed, with the articles of <see cref="FillAsync"/>. <c>UPDATE_GOLDEN=1</c> makes that of a migration
/// which has none yet.
/// </summary>
public sealed class OldDatabaseTests
{
    private const string First =
        "Bridge reopens\n\nThe council voted on Monday.\n\n\"It is safe again,\" Mayor Ada Okafor said, as per Reuters.";
    private const string Second =
        "Ferry stays\n\n\"We sail as long as people need us,\" Ida Holm said.\n\nA long night\n\n“Nobody slept,” she added.";

    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(GoldenFile.PathOf())!, "Migrations");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file))];

    [SqliteFact]
    public async Task Migration_EveryOne_HasADatabase()
    {
        await using var host = new NewsApiHost();
        var migrations = MigrationsOf(host);
        var newest = Path.Combine(Folder, migrations[^1] + ".db.gz");
        if (GoldenFile.IsUpdate && !File.Exists(newest))
        {
            await FillAsync(host.CreateClient());
            await PackAsync(host.DatabasePath, newest);
        }

        Assert.Equal(migrations.Select(name => name + ".db.gz"), Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order());
    }

    [SqliteTheory]
    [MemberData(nameof(Names))]
    public async Task Database_OfAnEarlierVersion_OpensAndKeepsAllData(string name)
    {
        await using var host = new NewsApiHost();
        await UnpackAsync(name, host.DatabasePath);
        var client = host.CreateClient();

        var list = await client.GetJsonAsync("/api/v1/articles?sort=id");

        Assert.Equal(["Bridge reopens", "Ferry stays"], list.Items("headline"));
        Assert.Equal(First, await client.GetStringAsync("/api/v1/articles/1/text"));
        Assert.Equal(Second, await client.GetStringAsync("/api/v1/articles/2/text"));
        Assert.Equal(["1", "2", "3"], (await client.GetJsonAsync("/api/v1/quotes?sort=id")).Items("id"));
        Assert.Equal(["2", "3"], (await client.GetJsonAsync("/api/v1/quotes?q=speaker:holm&sort=id")).Items("id"));
        var tags = (await client.GetJsonAsync("/api/v1/articles/1")).GetProperty("tags");
        Assert.Equal(["harbour"], tags.EnumerateArray().Select(tag => tag.GetString()));
        Assert.Equal("Reuters", (await client.GetJsonAsync("/api/v1/quotes/1")).GetProperty("reportedBy").Get("name"));
        Assert.Equal(["2", "1"], (await client.GetJsonAsync("/api/v1/speakers")).Items("quoteCount"));
        Assert.Contains("1", (await client.GetJsonAsync("/api/v1/sources")).Items("reportedCount"));
        Assert.Equal("A long night", (await client.GetJsonAsync("/api/v1/articles/2/sections/2")).Get("heading"));
    }

    [SqliteTheory]
    [MemberData(nameof(Names))]
    public async Task Database_OfAnEarlierVersion_CanBeChanged(string name)
    {
        await using var host = new NewsApiHost();
        await UnpackAsync(name, host.DatabasePath);
        var client = host.CreateClient();
        var revisions = (await client.GetJsonAsync("/api/v1/articles/2/revisions")).GetProperty("total").GetInt32();

        var changed = await client.PutAsync("/api/v1/articles/2", Requests.Text(Second + "\n\nThe ferry sailed."));
        await client.DeleteAsync("/api/v1/articles/1");

        var after = await changed.ReadAsync(HttpStatusCode.OK);
        Assert.Equal([2L, 3L], after.GetProperty("quotes").EnumerateArray().Select(quote => quote.Id()));
        Assert.Equal(Second, await client.GetStringAsync($"/api/v1/articles/2/text?revision={revisions}"));
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync("/api/v1/articles/1")).StatusCode);
        Assert.Equal(3, (await client.CreateAsync("A text for the next id.")).Id());
        Assert.Equal(["2"], (await client.GetJsonAsync("/api/v1/search?q=ferry")).Items("id"));
    }

    private static async Task FillAsync(HttpClient client)
    {
        await client.CreateAsync(
            First, new { source = "Harbour Post", externalId = "hp-1", publishedAt = "2026-02-04", tags = (string[])["harbour"] });
        using var keyed = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles") { Content = Requests.Text(Second) };
        keyed.Headers.Add("Idempotency-Key", "old");
        await (await client.SendAsync(keyed)).ReadAsync(HttpStatusCode.Created);
    }

    private static List<string> MigrationsOf(NewsApiHost host)
    {
        using var scope = host.Services.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<NewsDbContext>().Database.GetMigrations()];
    }

    private static async Task PackAsync(string database, string path)
    {
        var copy = database + ".copy";
        await using (var connection = new SqliteConnection($"Data Source={database};Pooling=false"))
        {
            await connection.OpenAsync();
            await using var command = new SqliteCommand($"VACUUM INTO '{copy}'", connection);
            await command.ExecuteNonQueryAsync();
        }

        await using var source = File.OpenRead(copy);
        await using var packed = new GZipStream(File.Create(path), CompressionLevel.SmallestSize);
        await source.CopyToAsync(packed);
    }

    private static async Task UnpackAsync(string name, string path)
    {
        await using var packed = new GZipStream(File.OpenRead(Path.Combine(Folder, name)), CompressionMode.Decompress);
        await using var database = File.Create(path);
        await packed.CopyToAsync(database);
    }
}
