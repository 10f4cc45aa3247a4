using System.Net;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Speakers.Attributes;

public sealed class AttributeImportTests : IDisposable
{
    private readonly NewsApiHost _host = new();
    private readonly HttpClient _client;

    public AttributeImportTests() => _client = _host.CreateClient();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Import_SetsAttributesByNameOrId_AndTellsWrongLines()
    {
        var article = await _client.CreateAsync("\"One,\" Mayor Ada Okafor said. \"Two,\" Karl Brandt said.");
        var okafor = article.GetProperty("quotes")[0].GetProperty("speaker").Id();

        var result = await ImportAsync(
            "name,aliases,roles,sameAs,tags\r\n"
            + "Ada Okafor,A. Okafor|Ada O.,Chair of the board,https://www.wikidata.org/entity/Q1,council|port\r\n"
            + "Nobody Known,,,,\r\n"
            + "Karl Brandt,,,no address,\r\n");

        Assert.Equal((1, 0, 2), Counts(result));
        Assert.Equal([3, 4], result.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("line").GetInt32()));
        var speaker = await _client.GetJsonAsync($"/api/v1/speakers/{okafor}");
        Assert.Equal(["A. Okafor", "Ada O."], Texts(speaker, "aliases"));
        Assert.Equal(["council", "port"], Texts(speaker, "tags"));
        Assert.Equal(["https://www.wikidata.org/entity/Q1"], Texts(speaker, "sameAs"));
        Assert.Equal(
            [("Chair of the board", true), ("Mayor", false)],
            speaker.GetProperty("roles").EnumerateArray().Select(role => (role.Get("text")!, role.GetProperty("isGiven").GetBoolean())));
    }

    [Fact]
    public async Task Export_ImportedAgain_ChangesNothing()
    {
        await _client.CreateAsync("\"One,\" Ada Okafor said. \"Two,\" Karl Brandt said.");
        await ImportAsync("name;tags;aliases\n\"Ada Okafor\";a|b;=SUM(A1)\n");
        var table = await _client.GetStringAsync("/api/v1/speakers/export?format=csv");

        var result = await ImportAsync(table);

        Assert.StartsWith("id,name,kind,aliases,roles,sameAs,tags,", table);
        Assert.Equal((0, 2, 0), Counts(result));
    }

    [Fact]
    public async Task Import_EmptyCell_Clears_AbsentColumn_Stays()
    {
        await _client.CreateAsync("\"One,\" Ada Okafor said.");
        await ImportAsync("name,tags,roles\nAda Okafor,a,Mayor\n");

        await ImportAsync("name,tags\nAda Okafor,\n");

        var speaker = (await _client.GetJsonAsync("/api/v1/speakers")).GetProperty("items")[0];
        Assert.Empty(Texts(speaker, "tags"));
        Assert.Equal(1, speaker.GetProperty("roles").GetArrayLength());
        Assert.Equal(3, speaker.GetProperty("version").GetInt32());
    }

    [Theory]
    [InlineData("name,colour\nAda,red\n")]
    [InlineData("aliases\nAda\n")]
    [InlineData("")]
    public async Task Import_WrongColumns_IsAValidationProblem(string table)
    {
        var response = await _client.PostAsync("/api/v1/speakers/import", new StringContent(table, null, "text/csv"));

        await ProblemAssert.NamesAsync(response, "body");
    }

    [Fact]
    public async Task Patch_RolesAndTags_AreRevised()
    {
        var article = await _client.CreateAsync("\"One,\" Ada Okafor said.");
        var path = $"/api/v1/speakers/{article.GetProperty("quotes")[0].GetProperty("speaker").Id()}";

        string[] roles = ["Mayor"], tags = ["port", "Port"];
        var patched = await _client.PatchAsync(path, Requests.Patch(new { roles, tags }));

        Assert.Equal(["port"], Texts(await patched.ReadAsync(HttpStatusCode.OK), "tags"));
        var revision = (await _client.GetJsonAsync(path + "/revisions")).GetProperty("items")[0];
        Assert.Equal(["roles", "tags"], Texts(revision, "changed"));
        Assert.Equal(["Mayor"], Texts(revision, "roles"));
    }

    private async Task<JsonElement> ImportAsync(string table)
    {
        var response = await _client.PostAsync("/api/v1/speakers/import", new StringContent(table, null, "text/csv"));
        return await response.ReadAsync(HttpStatusCode.OK);
    }

    private static (int Changed, int Unchanged, int Failed) Counts(JsonElement result) => (
        result.GetProperty("changed").GetInt32(), result.GetProperty("unchanged").GetInt32(), result.GetProperty("failed").GetInt32());

    private static string[] Texts(JsonElement element, string member) =>
        [.. element.GetProperty(member).EnumerateArray().Select(text => text.GetString()!)];
}
