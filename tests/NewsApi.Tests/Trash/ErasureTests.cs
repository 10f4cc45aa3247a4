using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Tests.Support;
using NewsApi.Trash;

namespace NewsApi.Tests.Trash;

/// <summary>What is removed for good is nowhere any more.</summary>
public sealed class ErasureTests : IDisposable
{
    private const string Text =
        "Zyxquokka Report\n\nThe zyxwombat was seen.\n\nZyxplace\n\n\"The zyxotter sleeps,\" said Mayor Zyxanna Zyxholm.";

    // Of every word that only this article has, in the encodings and cases in which it may be stored.
    private static readonly byte[][] Traces =
        [.. new[] { "zyx", "Zyx", "ZYX" }.SelectMany(word => new[] { Encoding.UTF8.GetBytes(word), Encoding.Unicode.GetBytes(word) })];

    // Of the retention.
    private const int BatchSize = 50;

    private readonly NewsApiHost _host = new();
    private readonly HttpClient _client;

    public ErasureTests() => _client = _host.CreateClient();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Delete_PermanentAndPrefersAReport_CountsWhatWasRemoved()
    {
        var id = (await _client.CreateAsync(Text, new { tags = (string[])["zyxtag", "zyxother"] })).Id();
        await _client.PutAsync($"/api/v1/articles/{id}", Requests.Text("Zyxferret instead. \"It runs,\" said Zyxotto Zyxvik."));
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/articles/{id}?permanent=true");
        request.Headers.Add("Prefer", "return=representation");

        var report = await (await _client.SendAsync(request)).ReadAsync(HttpStatusCode.OK);

        Assert.Equal((1, 1, 1, 1), (Count("articles"), Count("texts"), Count("revisions"), Count("revisionTexts")));
        Assert.Equal((1, 1), (Count("quotes"), Count("speakers")));
        var entry = Assert.Single((await _client.GetJsonAsync("/api/v1/admin/audit?entity=erasure")).GetProperty("items").EnumerateArray());
        Assert.Contains("1 articles, 1 texts", entry.Get("detail"));

        int Count(string member) => report.GetProperty(member).GetInt32();
    }

    [Fact]
    public async Task Delete_PermanentAfterACorrection_ErasesTheEarlierSpeakerToo()
    {
        var article = await _client.CreateAsync("Zyxferret report. \"It runs,\" said Zyxotto Zyxvik.");
        var quote = $"/api/v1/quotes/{article.GetProperty("quotes")[0].Id()}";
        await (await _client.PatchAsync(quote, Requests.Patch(new { speaker = "Zyxanna Zyxholm" }))).ReadAsync(HttpStatusCode.OK);
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/articles/{article.Id()}?permanent=true");
        request.Headers.Add("Prefer", "return=representation");

        var report = await (await _client.SendAsync(request)).ReadAsync(HttpStatusCode.OK);

        Assert.Equal((2, 2), (report.GetProperty("speakers").GetInt32(), report.GetProperty("quoteRevisions").GetInt32()));
        Assert.Equal([], await UntilNoneAsync());
    }

    [SqliteFact]
    public async Task Purge_LaterBatchFails_WordsOfTheEarlierAreErased()
    {
        var ids = new List<long>();
        for (var number = 0; number <= BatchSize; number++)
        {
            // Those that stay keep the words in the index until it merges.
            await _client.CreateAsync($"A text that stays, number {number}.");
            ids.Add((await _client.CreateAsync(number < BatchSize ? $"Zyxword {number}." : "A text that cannot be deleted.")).Id());
        }

        foreach (var id in ids)
        {
            await _client.DeleteAsync($"/api/v1/articles/{id}");
        }

        var fails = $"BEFORE DELETE ON Articles WHEN old.Id = {ids[^1]} BEGIN SELECT RAISE(ABORT, 'fails'); END";
        await ExecuteAsync($"CREATE TRIGGER Fail {fails}");
        var limit = TimeProvider.System.GetUtcNow().UtcDateTime;

        var purge = _host.Services.GetRequiredService<TrashRetention>().PurgeAsync(limit, default);

        await Assert.ThrowsAnyAsync<Exception>(() => purge);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync($"/api/v1/articles/{ids[0]}")).StatusCode);
        // When SQLite rearranges pages, copies of rows can stay in their unused space (see README).
        Assert.Equal([], await UntilNoneAsync(Path.GetFileName(_host.DatabasePath)));
    }

    [Fact]
    public async Task Delete_Permanent_SpeakerWhomOthersQuoteStays()
    {
        var id = (await _client.CreateAsync(Text)).Id();
        await _client.CreateAsync("Another report. \"The bridge is open,\" said Mayor Zyxanna Zyxholm.");

        await _client.DeleteAsync($"/api/v1/articles/{id}?permanent=true");

        Assert.Equal(["Zyxanna Zyxholm"], (await _client.GetJsonAsync("/api/v1/speakers?pageSize=100")).Items("name"));
    }

    [Fact]
    public async Task Delete_Permanent_NothingOfTheTextIsFoundAnywhere()
    {
        await _client.CreateAsync("The bridge opens in May. \"It is safe,\" said Ada Okafor.");
        using var create = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles") { Content = Requests.Text(Text) };
        create.Headers.Add("Idempotency-Key", "erased");
        var id = (await (await _client.SendAsync(create)).ReadAsync(HttpStatusCode.Created)).Id();
        await _client.PutAsync($"/api/v1/articles/{id}", Requests.Text(Text + " " + new string('z', 20_000) + " Zyxend."));
        var patch = """{ "headline": "Zyxheadline", "tags": ["zyxtag"] }"""u8.ToArray();
        await _client.PatchAsync($"/api/v1/articles/{id}", Requests.Bytes(patch, "application/merge-patch+json"));
        Assert.Equal(1, (await _client.GetJsonAsync("/api/v1/search?q=zyxwombat")).GetProperty("total").GetInt32());

        await _client.DeleteAsync($"/api/v1/articles/{id}?permanent=true");

        Assert.Equal(0, (await _client.GetJsonAsync("/api/v1/search?q=zyxwombat")).GetProperty("total").GetInt32());
        Assert.Empty((await _client.GetJsonAsync("/api/v1/suggest?q=zyx")).GetProperty("items").EnumerateArray());
        Assert.Equal([], await UntilNoneAsync());
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var database = new SqliteConnection($"Data Source={_host.DatabasePath};Pooling=False");
        await database.OpenAsync();
        await using var command = new SqliteCommand(sql, database);
        await command.ExecuteNonQueryAsync();
    }

    // The write-ahead log is emptied, and the index merged, in the background: after a minute once more, where other segments were
    // being merged at first.
    private async Task<List<string>> UntilNoneAsync(string except = "")
    {
        using var timeout = new CancellationTokenSource(Waiting.Timeout);
        while (true)
        {
            var found = FilesWithTraces().Where(file => file != except).ToList();
            if (found.Count == 0 || timeout.IsCancellationRequested)
            {
                return found;
            }

            await Task.Delay(100, CancellationToken.None);
        }
    }

    private List<string> FilesWithTraces() =>
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(_host.DatabasePath)!, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal) && Traces.Any(trace => Read(file).IndexOf(trace) >= 0))
            .Select(file => Path.GetFileName(file)!),
    ];

    // A file may be deleted meanwhile.
    private static ReadOnlySpan<byte> Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }
}
