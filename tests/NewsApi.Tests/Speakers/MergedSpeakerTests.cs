using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Jobs;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Speakers;

public sealed class MergedSpeakerTests : IAsyncLifetime, IDisposable
{
    private readonly NewsApiHost _host = new();
    private HttpClient _client = null!;
    private long _firstJob;

    // Speakers 1 and 2 are one person, 3 is another.
    public async Task InitializeAsync()
    {
        _client = _host.CreateClient(new() { AllowAutoRedirect = false });
        _firstJob = _host.Services.GetRequiredService<JobList>().Create(JobKind.Merge).Id + 1;
        await _client.CreateAsync("Mayor Johanna Kell spoke. \"The pier is open,\" Johanna Kell said.", new { publishedAt = "2026-01-01" });
        await _client.CreateAsync("\"The quay is open,\" Jo Kell said. \"It is safe,\" she added.", new { publishedAt = "2026-02-01" });
        await _client.CreateAsync("\"The lock is open,\" Hanna Brandt said.");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Post_Merge_MovesEverythingToTheSpeaker()
    {
        var tag = (await _client.GetAsync("/api/v1/articles/2")).Headers.ETag;

        var merged = await MergeAsync(1, 2);

        Assert.Equal(["Jo Kell", "Kell"], Strings(merged, "aliases"));
        var speaker = await _client.GetJsonAsync("/api/v1/speakers/1");
        Assert.Equal((3, 2), (speaker.GetProperty("quoteCount").GetInt32(), speaker.GetProperty("articleCount").GetInt32()));
        Assert.Equal("2026-02-01T00:00:00Z", speaker.Get("lastQuotedAt"));
        Assert.Equal(["Hanna Brandt", "Johanna Kell"], (await _client.GetJsonAsync("/api/v1/speakers?sort=name")).Items("name"));
        Assert.Equal(["1", "2", "3"], (await _client.GetJsonAsync("/api/v1/speakers/1/quotes?sort=id")).Items("id"));
        Assert.Equal(3, (await _client.GetJsonAsync("/api/v1/quotes?speaker=Jo%20Kell")).GetProperty("total").GetInt32());
        Assert.Equal(["2", "1"], (await _client.GetJsonAsync("/api/v1/search?q=open&speaker=2&sort=-publishedAt")).Items("id"));
        Assert.Equal(["1"], (await _client.GetJsonAsync("/api/v1/search?q=speaker:jo&types=speaker")).Items("id"));
        var article = await _client.GetAsync("/api/v1/articles/2");
        Assert.NotEqual(tag, article.Headers.ETag);
        var names = (await article.ReadAsync(HttpStatusCode.OK)).GetProperty("quotes").EnumerateArray()
            .Select(quote => quote.GetProperty("speaker").Get("name"));
        Assert.Equal(["Johanna Kell", "Johanna Kell"], names);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/quotes?sort=id")]
    [InlineData("GET", "/revisions")]
    [InlineData("PATCH", "")]
    public async Task Request_OldAddress_IsRedirectedUntilTheMergeIsUndone(string method, string path)
    {
        await MergeAsync(2, 3);
        await MergeAsync(1, 2);

        var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/speakers/3{path}");
        request.Content = method == "PATCH" ? Requests.Patch(new { kind = "group" }) : null;
        var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal($"/api/v1/speakers/1{path}", response.Headers.Location?.OriginalString);
        Assert.True(response.Headers.CacheControl?.NoCache);
    }

    [Fact]
    public async Task Post_ArticleOfAMergedSpeaker_MeansTheOther()
    {
        await MergeAsync(1, 2);

        var article = await _client.CreateAsync("\"The ferry sails,\" Jo Kell said.");

        Assert.Equal(1, article.GetProperty("quotes")[0].GetProperty("speaker").Id());
    }

    [Fact]
    public async Task Patch_NameOfAMergedSpeaker_CanBeGiven()
    {
        await MergeAsync(1, 2);

        var response = await _client.PatchAsync("/api/v1/speakers/1", Requests.Patch(new { name = "Jo Kell" }));
        var renamed = await response.ReadAsync(HttpStatusCode.OK);

        Assert.Equal("Jo Kell", renamed.Get("name"));
        Assert.Equal(["Johanna Kell", "Kell"], Strings(renamed, "aliases"));
    }

    [Fact]
    public async Task Restore_RevisionBeforeAMerge_GivesEverythingBack()
    {
        var before = await _client.GetJsonAsync("/api/v1/speakers/2");
        await MergeAsync(3, 2);
        await MergeAsync(1, 3);
        await _client.CreateAsync("\"The ferry sails,\" Jo Kell said.");

        await RestoreAsync(1);

        Assert.Equal((1, 4), ((await CountAsync(1)), (await CountAsync(3))));
        await RestoreAsync(3);
        Assert.Equal((1, 3, 1), (await CountAsync(1), await CountAsync(2), await CountAsync(3)));
        var after = await _client.GetJsonAsync("/api/v1/speakers/2");
        Assert.Equal(before.Get("name"), after.Get("name"));
        Assert.Equal(Strings(before, "aliases"), Strings(after, "aliases"));
        var quotes = await _client.GetJsonAsync("/api/v1/quotes?q=open%20OR%20safe%20OR%20sails&speaker=Jo%20Kell&sort=-id");
        Assert.Equal(["5", "3", "2"], quotes.Items("id"));
    }

    [Fact]
    public async Task Request_OldAddressWrittenOtherwise_IsNotFound()
    {
        await MergeAsync(1, 2);

        await ProblemAssert.IsAsync(await _client.GetAsync("/api/v1/speakers/002"), HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Restore_AfterTheNameWasRemoved_GivesTheNameBackAsARevision()
    {
        var renamed = await _client.PatchAsync("/api/v1/speakers/2", Requests.Patch(new { name = "Josephine Kell" }));
        await renamed.ReadAsync(HttpStatusCode.OK);
        await MergeAsync(1, 2);
        var cleared = await _client.PatchAsync("/api/v1/speakers/1", Requests.Patch(new { aliases = (string[])["Kell"] }));
        await cleared.ReadAsync(HttpStatusCode.OK);

        await RestoreAsync(1);

        foreach (var name in (string[])["Jo%20Kell", "Josephine%20Kell"])
        {
            Assert.Equal(["2", "3"], (await _client.GetJsonAsync($"/api/v1/quotes?speaker={name}&sort=id")).Items("id"));
        }

        var speaker = await _client.GetJsonAsync("/api/v1/speakers/2");
        var revisions = await _client.GetJsonAsync("/api/v1/speakers/2/revisions");
        Assert.Equal([$"{speaker.GetProperty("version")}", "2", "1"], revisions.Items("number"));
    }

    [Fact]
    public async Task Start_AfterAStopInAMerge_MovesTheQuotes()
    {
        await _host.Services.GetRequiredService<WriteQueue>().WriteAsync(
            (database, token) => database.Speakers.Where(speaker => speaker.Id == 2)
                .ExecuteUpdateAsync(update => update.SetProperty(speaker => speaker.MergedIntoId, 1), token),
            CancellationToken.None);
        Assert.Equal(["1", "2", "3"], (await _client.GetJsonAsync("/api/v1/quotes?speaker=1&sort=id")).Items("id"));
        Assert.Equal(3, await CountAsync(1));

        await MergeAsync(1, 3);

        Assert.Equal(4, await CountAsync(1));
    }

    [Theory]
    [InlineData("""{ "from": [] }""", "from")]
    [InlineData("""{ "from": [1] }""", "from")]
    [InlineData("""{ "from": [2, 77] }""", "from")]
    [InlineData("""{ "from": "2" }""", "from")]
    [InlineData("""{ "into": [2] }""", "into")]
    public async Task Post_InvalidMerge_IsNamed(string body, string member) =>
        await ProblemAssert.NamesAsync(await _client.PostJsonAsync(body, "/api/v1/speakers/1/merge"), member);

    [Fact]
    public async Task Post_MergeWithAnOldTag_IsRefused()
    {
        await (await _client.PatchAsync("/api/v1/speakers/1", Requests.Patch(new { kind = "group" }))).ReadAsync(HttpStatusCode.OK);
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/speakers/1/merge")
        {
            Content = Requests.Json("""{ "from": [2] }"""),
        };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1-1\"");

        await ProblemAssert.IsAsync(await _client.SendAsync(request), HttpStatusCode.PreconditionFailed, "precondition-failed");

        Assert.Equal(2, await CountAsync(2));
    }

    [Fact]
    public async Task Post_MergeAgain_ChangesNothing()
    {
        await MergeAsync(1, 2);

        var again = await _client.PostJsonAsync("""{ "from": [2] }""", "/api/v1/speakers/1/merge");

        Assert.Equal(2, (await again.ReadAsync(HttpStatusCode.OK)).GetProperty("version").GetInt32());
    }

    private async Task<JsonElement> MergeAsync(long into, params long[] from)
    {
        var response = await _client.PostJsonAsync(JsonSerializer.Serialize(new { from }), $"/api/v1/speakers/{into}/merge");
        var speaker = await response.ReadAsync(HttpStatusCode.Accepted);
        Assert.Equal("merge", (await _client.GetJsonAsync(response.Headers.Location!.OriginalString)).Get("kind"));
        await WaitAsync();
        return speaker;
    }

    // The counts of the response are those before the job.
    private async Task RestoreAsync(long speaker)
    {
        var response = await _client.PostAsync($"/api/v1/speakers/{speaker}/revisions/1/restore", null);
        await response.ReadAsync(HttpStatusCode.Accepted);
        Assert.Equal("merge", (await _client.GetJsonAsync(response.Headers.Location!.OriginalString)).Get("kind"));
        await WaitAsync();
    }

    // Until all jobs have ended.
    private async Task WaitAsync()
    {
        for (var id = _firstJob; await _client.GetAsync($"/api/v1/jobs/{id}") is { IsSuccessStatusCode: true } response; id++)
        {
            response.Dispose();
            Assert.Equal("succeeded", (await _client.ForJobAsync($"/api/v1/jobs/{id}")).Get("status"));
        }
    }

    private async Task<int> CountAsync(long speaker) =>
        (await _client.GetJsonAsync($"/api/v1/speakers/{speaker}")).GetProperty("quoteCount").GetInt32();

    private static string[] Strings(JsonElement resource, string member) =>
        [.. resource.GetProperty(member).EnumerateArray().Select(item => item.GetString()!)];
}
