using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Stats;

public sealed class StatsTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task GetStats_OfAnArticle_AreTheSharesOfQuotedWords()
    {
        var article = await _client.CreateAsync(
            "\"One two three four,\" Ida Holm said, as per Reuters. \"Five six,\" Karl Brandt said. \"Seven eight,\" Ida Holm said.");
        var id = article.GetProperty("quotes")[1].Id();
        await (await _client.PatchAsync($"/api/v1/quotes/{id}", Requests.Patch(new { status = "none" }))).ReadAsync(HttpStatusCode.OK);
        var words = article.GetProperty("wordCount").GetInt32();

        var stats = await _client.GetJsonAsync($"/api/v1/articles/{article.Id()}/stats");

        Assert.Equal((words, 3), (stats.GetProperty("wordCount").GetInt32(), stats.GetProperty("quoteCount").GetInt32()));
        Assert.Equal(8, stats.GetProperty("quotedWords").GetInt32());
        Assert.Equal(Math.Round(8.0 / words, 4), stats.GetProperty("quotedShare").GetDouble());
        Assert.Equal(0.25, stats.GetProperty("unattributedShare").GetDouble());
        var speaker = Assert.Single(stats.GetProperty("speakers").EnumerateArray());
        Assert.Equal(("Ida Holm", 2, 6, 0.75), (speaker.GetProperty("speaker").Get("name"), speaker.GetProperty("quoteCount").GetInt32(),
            speaker.GetProperty("words").GetInt32(), speaker.GetProperty("share").GetDouble()));
        Assert.Equal("Reuters", Assert.Single(stats.GetProperty("outlets").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task GetStats_OfAnArticleWithoutQuotes_AreZero()
    {
        var article = await _client.CreateAsync("The pier was closed for a day.");

        var stats = await _client.GetJsonAsync($"/api/v1/articles/{article.Id()}/stats");

        Assert.Equal((0.0, 0.0), (stats.GetProperty("quotedShare").GetDouble(), stats.GetProperty("unattributedShare").GetDouble()));
    }

    [Fact]
    public async Task Get_ArticlesAndTimelineOfASpeaker_AreThoseThatQuote()
    {
        var first = await _client.CreateAsync("\"The lock is open,\" Rosa Quill said.", new { publishedAt = "2026-01-10" });
        await _client.CreateAsync("\"The lock is shut,\" Rosa Quill said. \"For now,\" she added.", new { publishedAt = "2026-03-10" });
        await _client.CreateAsync("\"The lock is old,\" Rosa Quill said.");
        var path = $"/api/v1/speakers/{first.GetProperty("quotes")[0].GetProperty("speaker").Id()}";

        var articles = await _client.GetJsonAsync(path + "/articles?sort=id");
        var timeline = await _client.GetJsonAsync(path + "/timeline?interval=month");

        Assert.Equal(3, articles.GetProperty("total").GetInt32());
        Assert.Equal($"{first.Id()}", articles.Items("id")[0]);
        Assert.Equal(["1", "0", "2"], timeline.Items("count"));
        Assert.Equal(1, timeline.GetProperty("undated").GetInt32());
    }

    [Fact]
    public async Task ListArticles_SpeakerWhoseNameIsTheId_IsAnother()
    {
        var first = await _client.CreateAsync("\"The gate is open,\" Vera Lind said.");
        var other = await _client.CreateAsync("\"The gate is shut,\" Nora Lund said.");
        var (id, otherId) = (SpeakerOf(first), SpeakerOf(other));
        await host.Services.GetRequiredService<WriteQueue>().WriteAsync(
            (database, token) => database.SpeakerAliases
                .Where(alias => alias.SpeakerId == otherId && alias.Name == "Lund").ExecuteUpdateAsync(
                update => update.SetProperty(alias => alias.Name, $"{id}").SetProperty(alias => alias.NameKey, $"{id}"), token),
            CancellationToken.None);

        var articles = await _client.GetJsonAsync($"/api/v1/speakers/{id}/articles");
        var filtered = await _client.GetJsonAsync($"/api/v1/articles?speaker={id}");
        var timeline = await _client.GetJsonAsync($"/api/v1/speakers/{id}/timeline");

        Assert.Equal([$"{first.Id()}"], articles.Items("id"));
        Assert.Equal([$"{first.Id()}"], filtered.Items("id"));
        Assert.Equal(1, timeline.GetProperty("total").GetInt32());

        static long SpeakerOf(System.Text.Json.JsonElement article) => article.GetProperty("quotes")[0].GetProperty("speaker").Id();
    }

    [Theory]
    [InlineData("/api/v1/speakers/999999/articles", "not-found")]
    [InlineData("/api/v1/speakers/999999/timeline", "not-found")]
    [InlineData("/api/v1/speakers/999999/co-speakers", "not-found")]
    [InlineData("/api/v1/articles/999999/stats", "not-found")]
    public async Task Get_OfAnUnknownResource_IsNotFound(string path, string type) =>
        await ProblemAssert.IsAsync(await _client.GetAsync(path), HttpStatusCode.NotFound, type);
}
