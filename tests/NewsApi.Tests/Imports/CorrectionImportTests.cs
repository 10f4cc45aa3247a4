using System.Net;
using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Imports;

public sealed class CorrectionImportTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private const string Text = "The pier opened.\n\n\"It is done,\" said Ida Holm.";

    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Import_Corrections_AreMadeWithTheirHistory()
    {
        var exported = await ExportCorrectedAsync("History");
        var copy = exported.ToJsonString().Replace("The pier opened. History", "The pier opened. Histories");

        var line = (await _client.ImportAsync(Shift(copy, 2) + "\n"))[0];

        Assert.Equal("created", line.Get("status"));
        var quote = (await _client.GetJsonAsync($"/api/v1/articles/{line.Id()}")).GetProperty("quotes")[0];
        Assert.Equal(("Lina Moor", true, 2), (quote.GetProperty("speaker").Get("name"), quote.GetProperty("locked").GetBoolean(),
            quote.GetProperty("version").GetInt32()));
        var revisions = (await _client.GetJsonAsync($"/api/v1/quotes/{quote.Id()}/revisions")).GetProperty("items");
        Assert.Equal("She said it.", revisions[0].GetProperty("correction").Get("note"));
        Assert.Equal("Ida Holm", revisions[1].GetProperty("speaker").Get("name"));
        var next = await _client.PatchAsync($"/api/v1/quotes/{quote.Id()}", Requests.Patch(new { kind = "partial" }));
        Assert.Equal(3, (await next.ReadAsync(HttpStatusCode.OK)).GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Import_QuoteThatWasDismissedTwice_ComesBackAsOne()
    {
        var article = await _client.CreateAsync($"{Text} Twice");
        foreach (var isQuote in (bool[])[false, true, false])
        {
            var path = $"/api/v1/quotes/{article.GetProperty("quotes")[0].Id()}";
            Assert.True((await _client.PatchAsync(path, Requests.Patch(new { isQuote }))).IsSuccessStatusCode);
        }

        var export = await _client.GetStringAsync($"/api/v1/articles/export?include=corrections&ids={article.Id()}");
        await using var other = new NewsApiHost();
        using var client = other.CreateClient();
        var line = (await client.ImportAsync(export))[0];
        var back = await client.PatchAsync("/api/v1/quotes/1", Requests.Patch(new { isQuote = true }));

        Assert.Equal("created", line.Get("status"));
        Assert.Equal("It is done,", (await back.ReadAsync(HttpStatusCode.OK)).Get("text"));
        Assert.Single((await client.GetJsonAsync($"/api/v1/articles/{line.Id()}")).GetProperty("quotes").EnumerateArray());
    }

    [Theory]
    [InlineData("\"x\"", "corrections")]
    [InlineData("[null]", "corrections")]
    [InlineData("[{}]", "[0]")]
    [InlineData("[{\"start\":0,\"revisions\":[null]}]", "[0]")]
    [InlineData("[{\"start\":0,\"revisions\":[]}]", "[0]")]
    [InlineData("[{\"start\":0,\"colour\":1}]", "corrections")]
    [InlineData("[{\"quote\":{}}]", "corrections")]
    public async Task Import_InvalidCorrections_FailThatLine(string corrections, string expected)
    {
        var valid = ImportRequests.Line($"{Text} Beside {corrections}");
        var line = ImportRequests.Line($"{Text} {corrections}", new { corrections = JsonNode.Parse(corrections) });

        var lines = await _client.ImportAsync(line + valid);

        Assert.Equal(["failed", "created", "succeeded"], lines.Statuses());
        Assert.Equal(400, lines[0].GetProperty("problem").GetProperty("status").GetInt32());
        Assert.Contains(expected, lines[0].GetProperty("problem").Get("detail"));
    }

    [Theory]
    [InlineData("end", 5000)]
    [InlineData("start", -1)]
    public async Task Import_CorrectionsOfAnotherText_FailThatLine(string member, int value)
    {
        var exported = await ExportCorrectedAsync($"Another {member}");
        exported["text"] = $"{Text} Elsewhere {member}";
        exported["corrections"]![0]!["quote"]!["spans"]![0]![member] = value;

        var line = (await _client.ImportAsync(exported.ToJsonString() + "\n"))[0];

        Assert.Equal("failed", line.Get("status"));
        Assert.Contains("spans of the text", line.GetProperty("problem").Get("detail"));
    }

    [Fact]
    public async Task Post_Corrections_AreUnknownOutsideOfImports()
    {
        var response = await _client.PostAsync("/api/v1/articles", Requests.Json($$"""{ "text": "Alone.", "corrections": [] }"""));

        await ProblemAssert.IsAsync(response, HttpStatusCode.BadRequest, "invalid-request");
    }

    [Theory]
    [InlineData("include=quotes")]
    [InlineData("include=corrections&format=csv")]
    public async Task Export_OtherInclude_IsInvalid(string query) => await ProblemAssert.IsAsync(
        await _client.GetAsync($"/api/v1/articles/export?{query}"), HttpStatusCode.BadRequest, "invalid-request");

    private async Task<JsonNode> ExportCorrectedAsync(string name)
    {
        var article = await _client.CreateAsync(Text.Replace("opened.", $"opened. {name}"));
        var quote = article.GetProperty("quotes")[0].Id();
        var patch = Requests.Patch(new { speaker = "Lina Moor", correction = new { type = "correction", note = "She said it." } });
        Assert.Equal(HttpStatusCode.OK, (await _client.PatchAsync($"/api/v1/quotes/{quote}", patch)).StatusCode);
        var export = await _client.GetStringAsync($"/api/v1/articles/export?include=corrections&ids={article.Id()}");
        return JsonNode.Parse(export)!;
    }

    // The text is longer by so many characters before the quote.
    private static string Shift(string exported, int by)
    {
        var article = JsonNode.Parse(exported)!;
        var quote = article["corrections"]![0]!["quote"]!;
        foreach (var place in (JsonNode?[])[quote, quote["spans"]![0], quote["speakerMention"], quote["cue"]])
        {
            if (place is not null)
            {
                (place["start"], place["end"]) = (place["start"]!.GetValue<int>() + by, place["end"]!.GetValue<int>() + by);
            }
        }

        return article.ToJsonString();
    }
}
