using System.Net;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Corrections;

/// <summary>Whom a name in a correction means.</summary>
public sealed class ChosenSpeakerTests : IAsyncLifetime, IDisposable
{
    private const string Text = "\"The pier is open,\" Ada Okafor said. \"The quay is shut,\" Karl Brandt said. It was a long day.";

    private readonly NewsApiHost _host = new();
    private HttpClient _client = null!;
    private JsonElement _article;

    // Ada Okafor is the only Okafor; there are two Brandts.
    public async Task InitializeAsync()
    {
        _client = _host.CreateClient();
        _article = await _client.CreateAsync(Text);
        await _client.CreateAsync("\"The lock is open,\" Rosa Brandt said.");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Patch_AliasOfOneSpeaker_MeansThatSpeaker()
    {
        var corrected = await (await PatchAsync(Quote(1), new { speaker = "okafor" })).ReadAsync(HttpStatusCode.OK);

        Assert.Equal((Speaker(0), "Ada Okafor"), (corrected.GetProperty("speaker").Id(), corrected.GetProperty("speaker").Get("name")));
        Assert.False(corrected.TryGetProperty("warnings", out _));
        Assert.Equal(["Ada Okafor", "Rosa Brandt"], (await _client.GetJsonAsync("/api/v1/speakers?sort=name")).Items("name"));
    }

    [Fact]
    public async Task Post_QuoteWithAnAlias_MeansThatSpeaker()
    {
        var added = await (await AddAsync("a long day", "Okafor")).ReadAsync(HttpStatusCode.Created);

        Assert.Equal(Speaker(0), added.GetProperty("speaker").Id());
    }

    [Fact]
    public async Task Patch_NameOfSeveral_IsRefusedWithCandidates()
    {
        var before = await _client.GetStringAsync($"/api/v1/quotes/{Quote(0)}");

        var response = await PatchAsync(Quote(0), new { speaker = "Brandt" });

        await IsAmbiguousAsync(response);
        Assert.Equal(before, await _client.GetStringAsync($"/api/v1/quotes/{Quote(0)}"));
    }

    [Fact]
    public async Task Post_QuoteOrSplitWithANameOfSeveral_IsRefusedWithCandidates()
    {
        await IsAmbiguousAsync(await AddAsync("a long day", "Brandt"));
        await IsAmbiguousAsync(await SplitAsync("Brandt"));
    }

    [Fact]
    public async Task Post_SplitWithAnAliasOfAnother_IsAConflictThatLinksToIt()
    {
        var problem = await ProblemAssert.IsAsync(await SplitAsync("Okafor"), HttpStatusCode.Conflict, "name-taken");

        Assert.Equal($"/api/v1/speakers/{Speaker(0)}", problem.Get("existing"));
    }

    [Theory]
    [InlineData("""{ "speaker": "3" }""", "an id is a number")]
    [InlineData("""{ "speaker": { "name": "3" } }""", "an id is a number")]
    [InlineData("""{ "speaker": { "id": 1, "name": "Karl Brandt" } }""", "speaker 1 is 'Ada Okafor'")]
    public async Task Patch_DigitsOrAnIdOfAnother_IsRefused(string patch, string reason)
    {
        var response = await PatchAsync(Quote(0), JsonElement.Parse(patch));

        await ProblemAssert.NamesAsync(response, "speaker");
        Assert.Contains(reason, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Patch_WrongTypeOfACorrection_NamesThoseThatAreAllowed()
    {
        var response = await PatchAsync(Quote(0), new { correction = new { type = "wrong" } });

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.BadRequest, "invalid-request");
        var message = problem.GetProperty("errors").GetProperty("correction.type")[0].GetString();
        Assert.Equal("Must be one of clarification, correction, retraction.", message);
    }

    [Fact]
    public async Task Requests_DigitsAsANewName_AreRefused()
    {
        var path = $"/api/v1/speakers/{Speaker(0)}";
        string[] aliases = ["12"];

        await ProblemAssert.NamesAsync(await SplitAsync("12"), "name");
        await ProblemAssert.NamesAsync(await _client.PatchAsync(path, Requests.Patch(new { name = "12" })), "name");
        await ProblemAssert.NamesAsync(await _client.PatchAsync(path, Requests.Patch(new { aliases })), "aliases[0]");
    }

    [Theory]
    [InlineData("Ada Okafor")]
    [InlineData("Okafor")]
    public async Task Patch_IdWithANameOfThatSpeaker_IsAccepted(string name)
    {
        var response = await PatchAsync(Quote(1), new { speaker = new { id = Speaker(0), name } });

        Assert.Equal(Speaker(0), (await response.ReadAsync(HttpStatusCode.OK)).GetProperty("speaker").Id());
    }

    [Fact]
    public async Task Patch_NameOfNobody_IsANewSpeakerAndSaysSo()
    {
        var corrected = await (await PatchAsync(Quote(1), new { speaker = "Nils Vik" })).ReadAsync(HttpStatusCode.OK);

        Assert.Equal("Nils Vik", corrected.GetProperty("speaker").Get("name"));
        Assert.Contains("'Nils Vik'", Assert.Single(corrected.GetProperty("warnings").EnumerateArray()).GetString());
        Assert.False((await _client.GetJsonAsync($"/api/v1/quotes/{Quote(1)}")).TryGetProperty("warnings", out _));
    }

    [Theory]
    [InlineData("Rita Sand (judge)", "Sand")]
    [InlineData("Nobody ever", "")]
    [InlineData("Nils Vik", "Vik")]
    public async Task Patch_NewName_HasNoAliasButTheLastName(string name, string aliases)
    {
        var corrected = await (await PatchAsync(Quote(1), new { speaker = name })).ReadAsync(HttpStatusCode.OK);

        var speaker = await _client.GetJsonAsync($"/api/v1/speakers/{corrected.GetProperty("speaker").Id()}");
        Assert.Equal(aliases, string.Join('|', speaker.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString())));
    }

    [Fact]
    public async Task Patch_KindOfAnOrganization_RemovesTheLastName()
    {
        var corrected = await (await PatchAsync(Quote(1), new { speaker = "Northline Ferries" })).ReadAsync(HttpStatusCode.OK);
        var path = $"/api/v1/speakers/{corrected.GetProperty("speaker").Id()}";

        var response = await _client.PatchAsync(path, Requests.Patch(new { kind = "organization" }));

        Assert.Equal(0, (await response.ReadAsync(HttpStatusCode.OK)).GetProperty("aliases").GetArrayLength());
        Assert.Equal(0, (await _client.GetJsonAsync("/api/v1/quotes?speaker=Ferries")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("ong day", "long day")]
    [InlineData("a lon", "a long")]
    public async Task Post_SpanThatCutsAWord_IsRefusedWithTheWholeWords(string cut, string whole)
    {
        var response = await AddAsync(cut, "Okafor");

        await ProblemAssert.NamesAsync(response, "spans");
        var start = Text.IndexOf(whole, StringComparison.Ordinal);
        Assert.Contains($"the whole words are {start} to {start + whole.Length}.", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Import_AttributesOfAnAlias_AreThoseOfItsOnlySpeaker()
    {
        const string Table = "name,tags\nOkafor,port\nBrandt,port\n12,port\nNobody,port\n";
        var response = await _client.PostAsync("/api/v1/speakers/import", new StringContent(Table, null, "text/csv"));

        var result = await response.ReadAsync(HttpStatusCode.OK);

        Assert.Equal(1, result.GetProperty("changed").GetInt32());
        Assert.Equal("port", (await _client.GetJsonAsync($"/api/v1/speakers/{Speaker(0)}")).GetProperty("tags")[0].GetString());
        var problems = string.Join('\n', result.GetProperty("problems").EnumerateArray().Select(problem => problem.ToString()));
        Assert.All(
            ["means 2 speakers", "only digits", "no speaker 'Nobody'"],
            text => Assert.Contains(text, problems.Replace("\\u0027", "'")));
    }

    private static async Task IsAmbiguousAsync(HttpResponseMessage response)
    {
        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.UnprocessableEntity, "ambiguous-name");
        var candidates = problem.GetProperty("candidates").EnumerateArray().Select(one => one.Get("name")!);
        Assert.Equal(["Karl Brandt", "Rosa Brandt"], candidates);
    }

    private long Quote(int number) => _article.GetProperty("quotes")[number].Id();

    private long Speaker(int number) => _article.GetProperty("quotes")[number].GetProperty("speaker").Id();

    private Task<HttpResponseMessage> PatchAsync(long quote, object members) =>
        _client.PatchAsync($"/api/v1/quotes/{quote}", Requests.Patch(members));

    private Task<HttpResponseMessage> SplitAsync(string name) => _client.PostJsonAsync(
        $$"""{ "quotes": [{{Quote(1)}}], "name": "{{name}}" }""", $"/api/v1/speakers/{Speaker(1)}/split");

    private Task<HttpResponseMessage> AddAsync(string words, string speaker)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        var body = JsonSerializer.Serialize(new { spans = new[] { new { start, end = start + words.Length } }, speaker });
        return _client.PostJsonAsync(body, $"/api/v1/articles/{_article.Id()}/quotes");
    }
}
