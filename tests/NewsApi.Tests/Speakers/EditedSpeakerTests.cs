using System.Net;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Speakers;

public sealed class EditedSpeakerTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Patch_EachMember_ChangesItAlone()
    {
        var path = await SpeakerOfAsync("Anna Thorn");
        var before = await _client.GetJsonAsync(path);

        var kind = await PatchAsync(path, new { kind = "organization" });
        var sameAs = await PatchAsync(path, new { sameAs = (string[])["https://www.wikidata.org/entity/Q42"] });
        var aliases = await PatchAsync(path, new { aliases = (string[])["Thorn", "A. Thorn"] });
        var cleared = await PatchAsync(path, new { sameAs = (string[]?)null });

        Assert.Equal(("organization", "Anna Thorn", 2), (kind.Get("kind"), kind.Get("name"), kind.GetProperty("version").GetInt32()));
        Assert.Equal(["https://www.wikidata.org/entity/Q42"], Strings(sameAs, "sameAs"));
        Assert.Equal(["A. Thorn", "Thorn"], Strings(aliases, "aliases"));
        Assert.Equal((0, 5), (cleared.GetProperty("sameAs").GetArrayLength(), cleared.GetProperty("version").GetInt32()));
        Assert.Equal(before.Get("createdAt"), cleared.Get("createdAt"));
        Assert.Equal(cleared.ToString(), (await _client.GetJsonAsync(path)).ToString());
    }

    [Fact]
    public async Task Patch_NothingNew_KeepsTheVersion()
    {
        var path = await SpeakerOfAsync("Boris Thorn");

        var same = await PatchAsync(path, new { name = "Boris Thorn", kind = "person" });

        Assert.Equal(1, same.GetProperty("version").GetInt32());
    }

    [Theory]
    [InlineData("""{ "name": null }""", "name")]
    [InlineData("""{ "name": " . " }""", "name")]
    [InlineData("""{ "kind": "robot" }""", "kind")]
    [InlineData("""{ "kind": null }""", "kind")]
    [InlineData("""{ "aliases": [""] }""", "aliases[0]")]
    [InlineData("""{ "aliases": "Thorn" }""", "aliases")]
    [InlineData("""{ "sameAs": ["Q42"] }""", "sameAs[0]")]
    [InlineData("""{ "sameAs": ["javascript:1"] }""", "sameAs[0]")]
    [InlineData("""{ "quoteCount": 5 }""", "quoteCount")]
    [InlineData("""[]""", "body")]
    public async Task Patch_InvalidMember_IsNamed(string patch, string member)
    {
        var path = await SpeakerOfAsync("Clara Thorn");

        var response = await _client.PatchAsync(
            path, Requests.Bytes(System.Text.Encoding.UTF8.GetBytes(patch), "application/merge-patch+json"));

        await ProblemAssert.NamesAsync(response, member);
    }

    [Theory]
    [InlineData("""{ "kind": null }""", "Must be one of person, organization, group.")]
    [InlineData("""{ "name": 5 }""", "Must be a string of valid Unicode.")]
    [InlineData("""{ "name": "A B", "name": "C D" }""", "Must not be repeated.")]
    [InlineData("""{ "foo": 1 }""", "The member is unknown.")]
    [InlineData("""{ "alias": [] }""", "The member is unknown. Did you mean 'aliases'?")]
    [InlineData("""{ "foo": """, "The body is not valid JSON: see line 1, byte 10.")]
    public async Task Patch_InvalidMember_IsToldWhatIsWrong(string patch, string message)
    {
        var path = await SpeakerOfAsync("Dora Thorn");

        var response = await _client.PatchAsync(
            path, Requests.Bytes(System.Text.Encoding.UTF8.GetBytes(patch), "application/merge-patch+json"));

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.BadRequest, "invalid-request");
        var errors = problem.GetProperty("errors").EnumerateObject().Single().Value.EnumerateArray().Select(error => error.GetString());
        Assert.Equal([message], errors);
    }

    [Fact]
    public async Task Patch_UnknownSpeaker_IsNotFound() => await ProblemAssert.IsAsync(
        await _client.PatchAsync("/api/v1/speakers/999999", Requests.Patch(new { name = "Nobody" })), HttpStatusCode.NotFound, "not-found");

    [Theory]
    [InlineData("name", "Emil Thorn")]
    [InlineData("aliases", "EMIL THORN")]
    public async Task Patch_NameOfAnotherSpeaker_IsAConflictThatLinksToIt(string member, string name)
    {
        var other = await SpeakerOfAsync("Emil Thorn");
        var path = await SpeakerOfAsync("Doris Thorn");
        object value = member == "name" ? name : (string[])[name];

        var response = await _client.PatchAsync(path, Requests.Patch(new Dictionary<string, object> { [member] = value }));

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.Conflict, "name-taken");
        Assert.Equal(other, problem.Get("existing"));
        Assert.Contains(name, problem.Get("detail"));
    }

    [Fact]
    public async Task Patch_WithTheTagOfTheVersion_AppliesWhateverArticlesCameMeanwhile()
    {
        var path = await SpeakerOfAsync("Fritz Thorn");
        var tag = (await _client.GetAsync(path)).Headers.ETag!;
        await SpeakerOfAsync("Fritz Thorn", "\"The quay is open, too,\" Fritz Thorn said.");
        var later = (await _client.GetAsync(path)).Headers.ETag!;

        var first = await PatchAsync(path, tag.ToString(), new { name = "Friedrich Thorn" });
        var second = await PatchAsync(path, later.ToString(), new { name = "Fred Thorn" });

        Assert.NotEqual(tag, later);
        Assert.Equal(2, (await first.ReadAsync(HttpStatusCode.OK)).GetProperty("quoteCount").GetInt32());
        await ProblemAssert.IsAsync(second, HttpStatusCode.PreconditionFailed, "precondition-failed");
    }

    [Theory]
    [InlineData("name", "Greta Vogelsang", "Gerta Thorn")]
    [InlineData("name", "Greta Vogelsang", "Greta Vogelsang")]
    [InlineData("aliases", "Greta Vogelsang", "Greta Vogelsang")]
    public async Task Post_ArticleWithANameThatWasGiven_MeansTheSpeaker(string member, string given, string printed)
    {
        var path = await SpeakerOfAsync("Gerta Thorn");
        await PatchAsync(path, new Dictionary<string, object> { [member] = member == "name" ? given : (string[])[given] });

        var later = await SpeakerOfAsync(
            printed, $"\"The quay of {member} is open,\" {printed} said. \"It is, {printed.Length},\" she added.");

        Assert.Equal(path, later);
        await PatchAsync(path, new { name = "Gerta Thorn", aliases = (string[])[] });
    }

    [Fact]
    public async Task Post_ArticleWithANameThatWasRemoved_DoesNotBringItBack()
    {
        var path = await SpeakerOfAsync("Hugo Thornbury");

        await PatchAsync(path, new { aliases = (string[])[] });
        await SpeakerOfAsync("Hugo Thornbury", "\"The quay is open,\" Hugo Thornbury said. \"At last,\" Thornbury added.");

        Assert.Equal(0, (await _client.GetJsonAsync(path)).GetProperty("aliases").GetArrayLength());
        Assert.Equal(0, (await _client.GetJsonAsync("/api/v1/quotes?speaker=Thornbury")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Revisions_OfEdits_CanBeReadAndRestored()
    {
        var path = await SpeakerOfAsync("Irma Thorn");
        Assert.Equal(["1"], (await _client.GetJsonAsync(path + "/revisions")).Items("number"));
        await PatchAsync(path, new { name = "Irmgard Thorn" });
        await PatchAsync(path, new { kind = "group", sameAs = (string[])["urn:x:1"] });

        var list = await _client.GetJsonAsync(path + "/revisions");
        var first = await _client.GetJsonAsync(path + "/revisions/1");
        var restored = await (await _client.PostAsync(path + "/revisions/1/restore", null)).ReadAsync(HttpStatusCode.OK);

        Assert.Equal(["3", "2", "1"], list.Items("number"));
        Assert.Equal(
            ["""["kind","aliases","sameAs"]""", """["name","aliases"]""", "[]"],
            list.Items("changed").Select(changed => changed.Replace(" ", "")));
        Assert.Equal("Irma Thorn", first.Get("name"));
        Assert.Equal(("Irma Thorn", "person", 4), (restored.Get("name"), restored.Get("kind"), restored.GetProperty("version").GetInt32()));
        Assert.Equal(["Thorn"], Strings(restored, "aliases"));
        Assert.Equal(["4", "3"], (await _client.GetJsonAsync(path + "/revisions?pageSize=2")).Items("number"));
    }

    [Theory]
    [InlineData("GET", "/revisions/7")]
    [InlineData("POST", "/revisions/7/restore")]
    public async Task Revision_Unknown_IsNotFound(string method, string revision)
    {
        var path = await SpeakerOfAsync("Jutta Thorn");

        var response = await _client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path + revision));

        await ProblemAssert.IsAsync(response, HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Patch_ByAnEditor_IsInTheAuditLog()
    {
        var path = await SpeakerOfAsync("Karla Thorn");
        var id = path.Split('/')[^1];

        await PatchAsync(path, new { name = "Karoline Thorn" });

        var entries = await _client.GetJsonAsync($"/api/v1/admin/audit?entity=speaker&entityId={id}");
        Assert.Equal("updated", entries.GetProperty("items")[0].Get("detail"));
    }

    private async Task<string> SpeakerOfAsync(string name, string? text = null)
    {
        var response = await _client.PostTextAsync(text ?? $"\"The pier is open,\" {name} said.", "?onDuplicate=return");
        var article = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        return article.GetProperty("quotes")[0].GetProperty("links").Get("speaker")!;
    }

    private async Task<JsonElement> PatchAsync(string path, object members) =>
        await (await _client.PatchAsync(path, Requests.Patch(members))).ReadAsync(HttpStatusCode.OK);

    private Task<HttpResponseMessage> PatchAsync(string path, string tag, object members)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, path) { Content = Requests.Patch(members) };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        return _client.SendAsync(request);
    }

    private static string[] Strings(JsonElement resource, string member) =>
        [.. resource.GetProperty(member).EnumerateArray().Select(item => item.GetString()!)];
}
