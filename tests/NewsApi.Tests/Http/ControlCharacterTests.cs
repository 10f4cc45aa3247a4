using System.Net;
using System.Text;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

/// <summary>Control characters are part of texts only: what names things has none, what is printed only tabs and line breaks.</summary>
public sealed class ControlCharacterTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    public static TheoryData<string, string> Articles => new()
    {
        { """{ "source": "A\u0001B" }""", "source: U+0001 at position 1" },
        { """{ "source": "A\nB" }""", "source: U+000A at position 1" },
        { """{ "externalId": "\u0000" }""", "externalId: U+0000 at position 0" },
        { """{ "tags": ["pier", "a\tb"] }""", "tags[1]: U+0009 at position 1" },
        { """{ "headline": "On\u001Be" }""", "headline: U+001B at position 2" },
        { """{ "byline": "By\u007F" }""", "byline: U+007F at position 2" },
        { """{ "dateline": " A\u009FB" }""", "dateline: U+009F at position 2" },
        { """{ "copyright": "\u0007" }""", "copyright: U+0007 at position 0" },
    };

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task Article_ControlCharacterInMetadata_IsNamedWithItsMember(string metadata, string fault)
    {
        var id = (await _client.CreateAsync($"An article for {fault}")).Id();
        var whole = $$"""{ "text": "Something new", {{metadata.Trim()[1..]}}""";

        await AssertRefusedAsync(await _client.PostJsonAsync(whole), fault);
        await AssertRefusedAsync(await _client.PutAsync($"/api/v1/articles/{id}", Requests.Json(whole)), fault);
        await AssertRefusedAsync(await PatchAsync($"/api/v1/articles/{id}", metadata), fault);
        var lines = await _client.PostAsync("/api/v1/imports", Requests.Bytes(Encoding.UTF8.GetBytes(whole), "application/x-ndjson"));
        var line = JsonElement.Parse((await lines.Content.ReadAsStringAsync()).Split('\n')[0]);
        Assert.Contains(Explained(fault), line.GetProperty("problem").Get("detail"));
    }

    [Theory]
    [InlineData("source=A%01B", "source: U+0001 at position 1")]
    [InlineData("tags=a,b%1Fc", "tags[1]: U+001F at position 1")]
    public async Task Article_ControlCharacterInQuery_IsNamedWithItsParameter(string query, string fault) =>
        await AssertRefusedAsync(await _client.PostTextAsync("Some text", $"?{query}"), fault);

    [Fact]
    public async Task Article_LineBreaksInWhatIsPrinted_AreStored()
    {
        const string byline = "By Ruth Lind\n\tin Port Ellen";
        string[] tags = ["\tpier\n"];

        var article = await _client.CreateAsync(
            "The text.",
            new { byline, headline = "Two\r\nlines", copyright = "© A\n© B", source = "Harbour Post\n", tags });

        Assert.Equal((byline, "Two\r\nlines"), (article.Get("byline"), article.Get("headline")));
        Assert.Equal(("© A\n© B", "Harbour Post"), (article.Get("copyright"), article.Get("source")));
        Assert.Equal("pier", article.GetProperty("tags")[0].GetString());
    }

    [Fact]
    public async Task Article_ControlCharactersInTheHeadlineOfTheText_AreInTheTextOnly()
    {
        const string text = "The \u0001pier\u0007 opens\n\nBy Ida\u0002 Holm\n\nIt is open.";

        var article = await _client.CreateAsync(text);

        Assert.Equal((text, "The pier opens"), (article.Get("text"), article.Get("headline")));
        Assert.DoesNotContain(article.Get("byline") ?? "", char.IsControl);
    }

    [Fact]
    public async Task Article_ControlCharactersInTheMetadataOfAPage_AreLeftOut()
    {
        const string page = "<html><head><title>The pier</title><meta property='og:site_name' content='The&#1; Post&#127;'></head>"
            + "<body><article><p>The pier is open, and people walk on it again.</p></article></body></html>";

        var article = await (await _client.PostAsync("/api/v1/articles", new StringContent(page, Encoding.UTF8, "text/html")))
            .ReadAsync(HttpStatusCode.Created);

        Assert.Equal("The Post", article.Get("source"));
    }

    [Theory]
    [InlineData("""{ "name": "A\u0001B" }""", "name: U+0001 at position 1")]
    [InlineData("""{ "aliases": ["A\nB"] }""", "aliases[0]: U+000A at position 1")]
    [InlineData("""{ "roles": ["A\u0085B"] }""", "roles[0]: U+0085 at position 1")]
    [InlineData("""{ "tags": ["A", "\u001F"] }""", "tags[1]: U+001F at position 0")]
    public async Task Speaker_ControlCharacter_IsNamedWithItsMember(string patch, string fault)
    {
        var id = await SpeakerAsync($"Rolf {fault.Length} {fault[0]}und");

        await AssertRefusedAsync(await PatchAsync($"/api/v1/speakers/{id}", patch), fault);
    }

    [Theory]
    [InlineData("""{ "reportedBy": "A\u0001B" }""", "reportedBy: U+0001 at position 1")]
    [InlineData("""{ "speaker": "A\u0001B" }""", "speaker: U+0001 at position 1")]
    [InlineData("""{ "correction": { "type": "correction", "note": "A\u0008B" } }""", "correction.note: U+0008 at position 1")]
    public async Task Correction_ControlCharacter_IsNamedWithItsMember(string patch, string fault)
    {
        var article = await _client.CreateAsync($"\"It is {fault.Length} done,\" said Nora Moe.");
        var quote = $"/api/v1/quotes/{article.GetProperty("quotes")[0].Id()}";

        await AssertRefusedAsync(await PatchAsync(quote, patch), fault);
        var noted = await PatchAsync(quote, """{ "correction": { "type": "correction", "note": "Two\n\tlines" } }""");
        Assert.Equal(HttpStatusCode.OK, noted.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/admin/keys", """{ "name": "A\u0001B", "scopes": ["read"] }""", "name: U+0001 at position 1")]
    [InlineData("/api/v1/admin/keys", """{ "name": "A", "scopes": ["read"], "sources": ["A\nB"] }""", "sources[0]: U+000A at position 1")]
    [InlineData("/api/v1/imports?name=A%00B", "", "name: U+0000 at position 1")]
    public async Task Name_ControlCharacter_IsNamedWithItsMember(string path, string body, string fault) => await AssertRefusedAsync(
        await _client.PostAsync(path, body.Length > 0 ? Requests.Json(body) : Requests.Bytes([], "application/x-ndjson")), fault);

    [Fact]
    public async Task Name_WhiteSpaceAround_IsNotStored()
    {
        var key = await _client.PostAsync(
            "/api/v1/admin/keys", Requests.Json("""{ "name": " import\n", "scopes": ["write"], "sources": ["\tAP\n"] }"""));
        var import = await _client.PostAsync("/api/v1/imports?name=%09May%0A", Requests.Bytes([], "application/x-ndjson"));
        var article = await _client.CreateAsync("\"It is kept,\" said Nora Moe.");
        var quote = $"/api/v1/quotes/{article.GetProperty("quotes")[0].Id()}";
        var corrected = await PatchAsync(
            quote, """{ "speaker": "Ida Holm\n", "correction": { "type": "correction", "note": "\tShe said it.\u000C\n" } }""");

        var created = await key.ReadAsync(HttpStatusCode.Created);
        Assert.Equal(("import", "AP"), (created.Get("name"), created.GetProperty("sources")[0].GetString()));
        Assert.Equal(HttpStatusCode.OK, import.StatusCode);
        Assert.Contains("May", (await _client.GetJsonAsync("/api/v1/imports")).Items("name"));
        Assert.Equal("Ida Holm", (await corrected.ReadAsync(HttpStatusCode.OK)).GetProperty("speaker").Get("name"));
        var revisions = (await _client.GetJsonAsync($"{quote}/revisions")).GetProperty("items").EnumerateArray();
        Assert.Contains(
            revisions, revision => revision.GetProperty("correction") is { ValueKind: JsonValueKind.Object } note
                && note.Get("note") == "She said it.");
    }

    private static string Explained(string fault) => fault.Replace(": ", "': Contains the control character ", StringComparison.Ordinal);

    private static async Task AssertRefusedAsync(HttpResponseMessage response, string fault)
    {
        await ProblemAssert.NamesAsync(response, fault.Split(':')[0]);
        Assert.Contains(Explained(fault), JsonElement.Parse(await response.Content.ReadAsStringAsync()).Get("detail"));
    }

    private async Task<long> SpeakerAsync(string name)
    {
        var article = await _client.CreateAsync($"\"It is done,\" said {name}.");
        return article.GetProperty("quotes")[0].GetProperty("speaker").Id();
    }

    private Task<HttpResponseMessage> PatchAsync(string path, string patch) =>
        _client.PatchAsync(path, Requests.Bytes(Encoding.UTF8.GetBytes(patch), "application/merge-patch+json"));
}
