using System.Net;
using System.Text;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Revisions;

public sealed class RevisionTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private const string First = "Quay plans\n\nThe quay is old.\n\n\"We mend it,\" Ida Holm said.";
    private const string Second =
        "Quay plans\n\nThe quay is very old.\n\n\"We mend it,\" Ida Holm said.\n\n\"Or we build a new one,\" Karl Brandt said.";

    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Revisions_OfChangesOfTextAndMetadata_AreListedNewestFirst()
    {
        var path = await CreateAsync("listed", First);
        await PutAsync(path, "listed" + Second);
        await PatchAsync(path, """{ "headline": "Quay", "tags": ["sea"] }""");
        await PatchAsync(path, """{ "headline": "Quay" }""");

        var list = await _client.GetJsonAsync(path + "/revisions?pageSize=2");
        var rest = await _client.GetJsonAsync($"{path}/revisions?pageSize=2&cursor={list.Get("nextCursor")}");

        Assert.Equal(["3", "2", "1"], [.. list.Items("number"), .. rest.Items("number")]);
        Assert.Equal(["""["headline","tags"]""", """["text"]""", "[]"], [.. list.Items("changed"), .. rest.Items("changed")]);
        Assert.Equal(["", ""], list.Items("createdBy"));
        Assert.Equal((3, 2), (list.GetProperty("total").GetInt32(), list.GetProperty("totalPages").GetInt32()));
        var links = list.GetProperty("items")[0].GetProperty("links");
        Assert.Equal((path + "/revisions/3", path + "/diff?from=2&to=3"), (links.Get("self"), links.Get("diff")));
    }

    [Fact]
    public async Task Revision_Past_IsTheWholeArticleAsItWas()
    {
        var path = await CreateAsync("whole", First);
        var before = await _client.GetJsonAsync(path);
        await PutAsync(path, "whole" + Second);
        await PatchAsync(path, """{ "source": "Reuters" }""");
        var after = await _client.GetJsonAsync(path);

        var was = await _client.GetJsonAsync(path + "/revisions/1");
        var second = await _client.GetJsonAsync(path + "/revisions/2");
        var present = await _client.GetJsonAsync(path + "/revisions/3");

        Assert.All(before.EnumerateObject(), member => Assert.Equal(member.Value.ToString(), was.GetProperty(member.Name).ToString()));
        Assert.All(after.EnumerateObject(), member => Assert.Equal(member.Value.ToString(), present.GetProperty(member.Name).ToString()));
        Assert.Equal((after.Get("text"), null), (second.Get("text"), second.Get("source")));
        Assert.Equal(after.GetProperty("quotes").ToString(), second.GetProperty("quotes").ToString());
        Assert.Equal(1, was.GetProperty("revision").GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task Text_OfARevision_IsThatOfThen()
    {
        var path = await CreateAsync("text", First);
        await PutAsync(path, "text" + Second);

        Assert.Equal("text" + First, await _client.GetStringAsync(path + "/text?revision=1"));
        Assert.Equal("text" + Second, await _client.GetStringAsync(path + "/text?revision=2"));
        await ProblemAssert.IsAsync(await _client.GetAsync(path + "/text?revision=3"), HttpStatusCode.NotFound, "not-found");
        await ProblemAssert.IsAsync(await _client.GetAsync(path + "/revisions/3"), HttpStatusCode.NotFound, "not-found");
        await ProblemAssert.NamesAsync(await _client.GetAsync(path + "/text?revision=0"), "revision");
    }

    [Fact]
    public async Task Text_OfARevision_HasATagOfItsOwn()
    {
        var path = await CreateAsync("tag", First);
        await PutAsync(path, "tag" + Second);
        var present = (await _client.GetAsync(path + "/text")).Headers.ETag;
        using var request = new HttpRequestMessage(HttpMethod.Get, path + "/text?revision=1") { Headers = { IfNoneMatch = { present! } } };

        var response = await _client.SendAsync(request);

        Assert.Equal("tag" + First, await response.Content.ReadAsStringAsync());
        Assert.NotEqual(present, response.Headers.ETag);
    }

    [Fact]
    public async Task Restore_Revision_IsANewOne()
    {
        var path = await CreateAsync("restored", First, "?source=AP");
        await PutAsync(path, "restored" + Second);

        var response = await PostAsync(path + "/revisions/1/restore");

        var restored = await response.ReadAsync(HttpStatusCode.OK);
        Assert.Equal(("restored" + First, "AP"), (restored.Get("text"), restored.Get("source")));
        Assert.Equal(["3", "2", "1"], (await _client.GetJsonAsync(path + "/revisions")).Items("number"));
        Assert.Equal("restored" + Second, await _client.GetStringAsync(path + "/text?revision=2"));
        await ProblemAssert.IsAsync(await PostAsync(path + "/revisions/9/restore"), HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Restore_WithKeyOrStale_IsDoneOnceOrRefused()
    {
        var path = await CreateAsync("keyed", First);
        await PutAsync(path, "keyed" + Second);

        var first = await PostAsync(path + "/revisions/1/restore", ("Idempotency-Key", "restore"));
        var again = await PostAsync(path + "/revisions/1/restore", ("Idempotency-Key", "restore"));
        var stale = await PostAsync(path + "/revisions/2/restore", ("If-Match", "\"1-1\""));

        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        await ProblemAssert.IsAsync(stale, HttpStatusCode.PreconditionFailed, "precondition-failed");
        Assert.Equal(3, (await _client.GetJsonAsync(path + "/revisions")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Revisions_TrashedOrUnknown_AreGoneOrNotFound()
    {
        var path = await CreateAsync("trashed", First);
        await PutAsync(path, "trashed" + Second);
        await _client.DeleteAsync(path);

        foreach (var part in (string[])["/revisions", "/revisions/1", "/diff", "/text?revision=1"])
        {
            await ProblemAssert.IsAsync(await _client.GetAsync(path + part), HttpStatusCode.Gone, "deleted");
            await ProblemAssert.IsAsync(await _client.GetAsync("/api/v1/articles/999999" + part), HttpStatusCode.NotFound, "not-found");
        }

        await PostAsync(path + "/restore");
        Assert.Equal(2, (await _client.GetJsonAsync(path + "/revisions")).GetProperty("total").GetInt32());
    }

    private async Task<string> CreateAsync(string prefix, string text, string query = "")
    {
        var response = await _client.PostTextAsync(prefix + text, query);
        return $"/api/v1/articles/{(await response.ReadAsync(HttpStatusCode.Created)).Id()}";
    }

    private async Task PutAsync(string path, string text) =>
        await (await _client.PutAsync(path, Requests.Text(text))).ReadAsync(HttpStatusCode.OK);

    private async Task<JsonElement> PatchAsync(string path, string patch) => await (await _client.PatchAsync(
        path, Requests.Bytes(Encoding.UTF8.GetBytes(patch), "application/merge-patch+json"))).ReadAsync(HttpStatusCode.OK);

    private Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return _client.SendAsync(request);
    }
}
