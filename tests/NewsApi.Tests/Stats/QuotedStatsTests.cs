using System.Net;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Stats;

public sealed class QuotedStatsTests : IDisposable
{
    private readonly NewsApiHost _host = new();
    private readonly HttpClient _client;

    public QuotedStatsTests() => _client = _host.CreateClient();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task GetSpeakers_CountsQuotesWordsMonthsAndSources()
    {
        await StoreAsync();

        var stats = await _client.GetJsonAsync("/api/v1/stats/speakers");

        Assert.Equal((6, 1, 2), (Number(stats, "quoteCount"), Number(stats, "unattributed"), Number(stats, "speakerCount")));
        var first = stats.GetProperty("items")[0];
        Assert.Equal(("Ida Holm", 3, 7, 1), (
            first.GetProperty("speaker").Get("name"), Number(first, "quoteCount"), Number(first, "words"), Number(first, "undated")));
        Assert.Equal(
            [("2026-01-01T00:00:00Z", 1), ("2026-03-01T00:00:00Z", 1)],
            first.GetProperty("timeline").EnumerateArray().Select(entry => (entry.Get("start")!, Number(entry, "count"))));
        Assert.Equal(
            [("Harbour Post", 2), ("Valley News", 1)],
            first.GetProperty("sources").EnumerateArray()
                .Select(one => (one.GetProperty("source").Get("name")!, Number(one, "quoteCount"))));
    }

    [Fact]
    public async Task GetSpeakers_OverAFilter_CountsOnlyWhatMatches()
    {
        await StoreAsync();

        var stats = await _client.GetJsonAsync("/api/v1/stats/speakers?source=Valley+News&interval=year&size=1");

        Assert.Equal((3, 2), (Number(stats, "quoteCount"), Number(stats, "speakerCount")));
        var item = Assert.Single(stats.GetProperty("items").EnumerateArray());
        Assert.Equal("Ida Holm", item.GetProperty("speaker").Get("name"));
        Assert.Equal("2026-01-01T00:00:00Z", Assert.Single(item.GetProperty("timeline").EnumerateArray()).Get("start"));
    }

    [Fact]
    public async Task Get_OverAPeriod_CountsNoUndatedArticle()
    {
        await StoreAsync();

        var speakers = await _client.GetJsonAsync("/api/v1/stats/speakers?from=2026-02-01");
        var timeline = await _client.GetJsonAsync("/api/v1/stats/timeline?of=quotes&from=2026-02-01");
        var created = await _client.GetJsonAsync("/api/v1/stats/speakers?from=2020-01-01&useDate=created");

        Assert.Equal((3, 0), (Number(speakers, "quoteCount"), Number(speakers.GetProperty("items")[0], "undated")));
        Assert.Equal((3, 0), (Number(timeline, "total"), Number(timeline, "undated")));
        Assert.Equal(6, Number(created, "quoteCount"));
    }

    [Fact]
    public async Task GetSources_CountsQuotesWordsMonthsAndSpeakers()
    {
        await StoreAsync();

        var stats = await _client.GetJsonAsync("/api/v1/stats/sources?interval=month");

        Assert.Equal((6, 0, 2), (Number(stats, "quoteCount"), Number(stats, "withoutSource"), Number(stats, "sourceCount")));
        var first = stats.GetProperty("items")[0];
        Assert.Equal(("Harbour Post", 3), (first.GetProperty("source").Get("name"), Number(first, "quoteCount")));
        Assert.Equal(
            [("Ida Holm", 2), ("Karl Brandt", 1)],
            first.GetProperty("speakers").EnumerateArray()
                .Select(one => (one.GetProperty("speaker").Get("name")!, Number(one, "quoteCount"))));
    }

    [Theory]
    [InlineData("speakers?size=0", "size")]
    [InlineData("sources?size=101", "size")]
    [InlineData("speakers?interval=hour", "interval")]
    [InlineData("sources?colour=red", "colour")]
    public async Task Get_InvalidParameter_IsAValidationProblem(string path, string parameter)
    {
        var response = await _client.GetAsync($"/api/v1/stats/{path}");

        var problem = await response.ReadAsync(HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("errors").TryGetProperty(parameter, out _), problem.ToString());
    }

    [Fact]
    public async Task GetCoSpeakers_ListsThoseOfTheSameArticles()
    {
        await StoreAsync();
        var holm = (await _client.GetJsonAsync("/api/v1/speakers?name=Holm")).GetProperty("items")[0].Id();
        await _client.CreateAsync("\"We agree,\" Ida Holm said. \"So do we,\" Nils Vik said.");

        var list = await _client.GetJsonAsync($"/api/v1/speakers/{holm}/co-speakers");
        var first = await _client.GetJsonAsync($"/api/v1/speakers/{holm}/co-speakers?pageSize=1");
        var second = await _client.GetJsonAsync($"/api/v1/speakers/{holm}/co-speakers?pageSize=1&cursor={first.Get("nextCursor")}");

        Assert.Equal(["Karl Brandt", "Nils Vik"], NamesOf(list));
        Assert.Equal(["2", "1"], list.Items("articleCount"));
        Assert.Equal(["Karl Brandt"], NamesOf(first));
        Assert.Equal(["Nils Vik"], NamesOf(second));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("nextCursor").ValueKind);
    }

    private async Task StoreAsync()
    {
        await _client.CreateAsync(
            "\"One two three,\" Ida Holm said. \"Four five six,\" Karl Brandt said.",
            new { source = "Harbour Post", publishedAt = "2026-01-10" });
        await _client.CreateAsync("\"One two,\" Ida Holm said.", new { source = "Harbour Post" });
        var last = await _client.CreateAsync(
            "\"Nine ten,\" Ida Holm said. \"Four five,\" Karl Brandt said. \"Seven eight,\" Rosa Quill said.",
            new { source = "Valley News", publishedAt = "2026-03-10" });
        var quote = last.GetProperty("quotes")[2].Id();
        await (await _client.PatchAsync($"/api/v1/quotes/{quote}", Requests.Patch(new { status = "none" }))).ReadAsync(HttpStatusCode.OK);
    }

    private static string[] NamesOf(JsonElement list) =>
        [.. list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("speaker").Get("name")!)];

    private static int Number(JsonElement element, string member) => element.GetProperty(member).GetInt32();
}
