using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

/// <summary>Files of the index are damaged while it is searched: responses are right or 503, until it is whole again.</summary>
public sealed class DamagedIndexTests : IDisposable
{
    private const int Articles = 40;

    private readonly TestFolder _folder = new();

    private string IndexPath => _folder.PathOf("search");

    [Theory]
    [InlineData("removed")]
    [InlineData("truncated")]
    [InlineData("emptied")]
    [InlineData("zeros")]
    [InlineData("noise")]
    public async Task Damage_WhileServing_IsFoundAndTheIndexIsBuiltAnew(string damage)
    {
        using var host = NewsApiHost.With(
            ("ConnectionStrings:NewsApi", _folder.Sqlite("news.db")), ("Search:IndexPath", IndexPath));
        var client = host.CreateClient();
        await CreateAsync(client, Articles);
        await RebuildAsync(client);
        var damaged = Directory.GetFiles(Path.Combine(IndexPath, "index"), "_*").ToDictionary(file => file, File.GetCreationTimeUtc);

        Array.ForEach([.. damaged.Keys], file => Damage(file, damage));
        await CreateAsync(client, 1);
        await Waiting.UntilAsync(async () => await FindAsync(client) == Articles + 1 && !damaged.Any(IsThere));

        Assert.Equal(Articles + 1, await FindAsync(client));
    }

    public void Dispose() => _folder.Dispose();

    // A file may have been removed before its time was read.
    private static bool IsThere(KeyValuePair<string, DateTime> file) =>
        File.Exists(file.Key) && File.GetCreationTimeUtc(file.Key) == file.Value;

    private static void Damage(string file, string damage)
    {
        try
        {
            DamageFile(file, damage);
        }
        catch (IOException exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // The server has found the damage of an earlier file, and has removed the index.
        }
    }

    private static void DamageFile(string file, string damage)
    {
        if (damage == "removed")
        {
            File.Delete(file);
            return;
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        switch (damage)
        {
            case "truncated":
                stream.SetLength(stream.Length / 2);
                break;
            case "emptied":
                stream.SetLength(0);
                break;
            case "noise":
                new Random(1).NextBytes(bytes);
                stream.Write(bytes);
                break;
            default:
                stream.Write(bytes);
                break;
        }
    }

    private static async Task CreateAsync(HttpClient client, int count)
    {
        for (var number = 0; number < count; number++)
        {
            await client.CreateAsync($"Heron {Guid.NewGuid()}\n\nA heron stood by the pier.");
        }
    }

    private static async Task RebuildAsync(HttpClient client)
    {
        var accepted = await client.PostAsync("/api/v1/admin/reindex", null);
        await client.ForJobAsync(accepted.Headers.Location!.OriginalString);
    }

    // Null where the index cannot be searched; what lacks articles must say so.
    private static async Task<int?> FindAsync(HttpClient client)
    {
        using var response = await client.GetAsync("/api/v1/search?q=heron%20pier&facets=source");
        if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            Assert.NotNull(response.Headers.RetryAfter);
            return null;
        }

        return (await response.ReadAsync(HttpStatusCode.OK)).GetProperty("total").GetInt32();
    }
}
