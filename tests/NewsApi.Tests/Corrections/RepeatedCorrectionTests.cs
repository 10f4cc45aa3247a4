using System.Net;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Corrections;

public sealed class RepeatedCorrectionTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("speaker", "Lina Moor", "LINA  MOOR")]
    [InlineData("reportedBy", "Associated Press", "ASSOCIATED PRESS")]
    [InlineData("reportedBy", "Harbour Post", "harbour post")]
    [InlineData("status", "denied", "denied")]
    public async Task Patch_SameAgain_ChangesNothing(string member, string value, string same)
    {
        var path = await CreateAsync($"repeats {member} {value}");
        var first = await PatchAsync(path, new Dictionary<string, object> { [member] = value });

        var second = await PatchAsync(path, new Dictionary<string, object> { [member] = same });
        var third = await PatchAsync(path, new { kind = "indirect" });

        Assert.Equal(first.ToString(), second.ToString());
        Assert.Equal(3, third.GetProperty("version").GetInt32());
        Assert.Equal(["3", "2", "1"], (await _client.GetJsonAsync(path + "/revisions")).Items("number"));
    }

    [Fact]
    public async Task Patch_WhatTheParserFound_RespondsWithTheStoredQuote()
    {
        var path = await CreateAsync("the parser");
        await PatchAsync(path, new { });

        var same = await PatchAsync(path, new { speaker = "Paul Stein" });

        Assert.Equal((await _client.GetJsonAsync(path)).ToString(), same.ToString());
        Assert.Equal(2, same.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Patch_OnlyANote_IsARevision()
    {
        var path = await CreateAsync("a note");
        await PatchAsync(path, new { speaker = "Lina Moor" });

        var noted = await PatchAsync(path, new { correction = new { type = "clarification", note = "She confirmed it." } });
        await PatchAsync(path, new { speaker = "Nora Feld" });

        Assert.Equal((3, "Lina Moor"), (noted.GetProperty("version").GetInt32(), noted.GetProperty("speaker").Get("name")));
        var revisions = (await _client.GetJsonAsync(path + "/revisions")).GetProperty("items");
        Assert.Equal(["4", "3", "2", "1"], revisions.EnumerateArray().Select(one => one.GetProperty("number").ToString()));
        Assert.Equal("She confirmed it.", revisions[1].GetProperty("correction").Get("note"));
        Assert.Equal(0, revisions[1].GetProperty("changed").GetArrayLength());
    }

    [Fact]
    public async Task Patch_NameOfAMergedSpeaker_MeansTheOtherAndChangesNothingTwice()
    {
        var path = await CreateAsync("the merge", "\"The lock is open,\" Pauline Stein said.");
        var quote = await _client.GetJsonAsync(path);
        var article = await _client.GetJsonAsync($"/api/v1/articles/{quote.GetProperty("articleId")}");
        var into = article.GetProperty("quotes")[1].GetProperty("speaker").Id();
        var from = $$"""{ "from": [{{quote.GetProperty("speaker").Id()}}] }""";
        await (await _client.PostJsonAsync(from, $"/api/v1/speakers/{into}/merge")).ReadAsync(HttpStatusCode.Accepted);

        var first = await PatchAsync(path, new { speaker = "Paul Stein" });
        var second = await PatchAsync(path, new { speaker = "Paul Stein", status = "explicit" });

        Assert.Equal((into, into), (first.GetProperty("speaker").Id(), second.GetProperty("speaker").Id()));
        Assert.Equal(first.GetProperty("version").GetInt32(), second.GetProperty("version").GetInt32());
        await (await _client.PostAsync($"/api/v1/speakers/{into}/revisions/1/restore", null)).ReadAsync(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("articles/1/quotes", """{ "spans": [null] }""", "spans")]
    [InlineData("articles/1/quotes", """{ "spans": [{ "start": 0, "end": 3 }, null] }""", "spans")]
    [InlineData("speakers/1/split", """{ "quotes": [null], "name": "Rita" }""", "quotes[0]")]
    [InlineData("speakers/1/split", """{ "quotes": [0], "name": "Rita" }""", "quotes[0]")]
    [InlineData("speakers/1/split", """{ "quotes": [999999], "name": "Rita" }""", "quotes")]
    [InlineData("speakers/1/merge", """{ "from": [null] }""", "from[0]")]
    [InlineData("speakers/1/merge", """{ "from": [0] }""", "from[0]")]
    [InlineData("speakers/1/merge", """{ "from": [0, 999999] }""", "from[0]")]
    public async Task Post_NullOrZeroInAList_IsNamed(string path, string body, string member)
    {
        await CreateAsync($"lists {path} {body.GetHashCode(StringComparison.Ordinal)}");

        await ProblemAssert.NamesAsync(await _client.PostJsonAsync(body, $"/api/v1/{path}"), member);
    }

    [Theory]
    [InlineData("aliases")]
    [InlineData("sameAs")]
    public async Task Patch_NullInAListOfASpeaker_IsNamed(string member)
    {
        await CreateAsync($"null in {member}");
        var patch = Requests.Patch(new Dictionary<string, object> { [member] = new string?[] { null } });

        await ProblemAssert.NamesAsync(await _client.PatchAsync("/api/v1/speakers/1", patch), $"{member}[0]");
    }

    private async Task<string> CreateAsync(string headline, string other = "It snowed.")
    {
        var article = await _client.CreateAsync($"The day of {headline}\n\n\"We trained all winter,\" Paul Stein said.\n\n{other}");
        return $"/api/v1/quotes/{article.GetProperty("quotes")[0].Id()}";
    }

    private async Task<JsonElement> PatchAsync(string path, object members)
    {
        var response = await _client.PatchAsync(path, Requests.Patch(members));
        var quote = await response.ReadAsync(HttpStatusCode.OK);
        Assert.StartsWith($"\"{quote.Id()}-{quote.GetProperty("version")}", response.Headers.ETag?.Tag);
        return quote;
    }
}
