using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

public sealed class SuggestTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Suggest_Beginning_CompletesHeadlinesSourcesAndTags()
    {
        await _client.CreateAsync("Quarry closes\n\nIt closed on Monday.", new { source = "Quartz Weekly", tags = Tags("Quays") });
        await _client.CreateAsync("Other news\n\nNothing else.", new { source = "Quartz Weekly", tags = Tags("Quays", "Roads") });

        var suggested = await _client.GetJsonAsync("/api/v1/suggest?q=qua");

        Assert.Equal(["Quartz Weekly", "Quays", "Quarry closes"], suggested.Items("text"));
        var first = suggested.GetProperty("items")[0];
        Assert.Equal(2, first.GetProperty("count").GetInt32());
        Assert.Equal("""{"start":0,"end":3}""", first.GetProperty("matches")[0].ToString());
        var articles = await _client.GetJsonAsync(first.Get("link")!);
        Assert.Equal(2, articles.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Suggest_SpeakerQuotedMoreAndLess_CountFollows()
    {
        var ids = new List<long>();
        foreach (var day in new[] { "Monday", "Tuesday", "Friday" })
        {
            ids.Add((await _client.CreateAsync($"{day} at the weir\n\n\"The weir holds on {day},\" Ottoline Varga said.")).Id());
            Assert.Equal(ids.Count, await CountAsync());
        }

        await _client.PutAsync($"/api/v1/articles/{ids[0]}", Requests.Text("Monday at the weir\n\nNobody said a word."));
        Assert.Equal(2, await CountAsync());
        await _client.DeleteAsync($"/api/v1/articles/{ids[1]}");
        Assert.Equal(1, await CountAsync());
        await _client.CreateAsync("Sunday at the weir\n\n\"The weir holds on Sunday,\" Ottoline Varga said.");
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Suggest_TypingMistake_CompletesSimilarWord()
    {
        await _client.CreateAsync("Parliament debates\n\nThe parliament debated.");

        var suggested = await _client.GetJsonAsync("/api/v1/suggest?q=parlament&types=headline");

        Assert.Equal(["Parliament debates"], suggested.Items("text"));
    }

    [Fact]
    public async Task Suggest_NothingTyped_IsProblem()
    {
        var response = await _client.GetAsync("/api/v1/suggest");

        await ProblemAssert.NamesAsync(response, "q");
    }

    [Theory]
    [InlineData("day", "2026-01-31 1, 2026-02-01 1, 2026-02-02 0, 2026-02-03 0, 2026-02-04 1")]
    [InlineData("week", "2026-01-26 2, 2026-02-02 1")]
    [InlineData("month", "2026-01-01 1, 2026-02-01 2")]
    [InlineData("year", "2026-01-01 3")]
    public async Task Timeline_Interval_CountsArticlesAndEmptyIntervals(string interval, string expected)
    {
        using var own = new NewsApiHost();
        var client = own.CreateClient();
        foreach (var day in new[] { "2026-01-31", "2026-02-01", "2026-02-04" })
        {
            await client.CreateAsync($"News of {day}\n\nSomething happened.", new { publishedAt = day + "T12:00:00Z" });
        }

        await client.CreateAsync("News of some day\n\nSomething happened.");
        var timeline = await client.GetJsonAsync($"/api/v1/stats/timeline?interval={interval}&q=something");

        var counts = timeline.Items("start").Zip(timeline.Items("count"), (start, count) => $"{start[..10]} {count}");
        Assert.Equal(expected, string.Join(", ", counts));
        Assert.Equal((4, 1), (timeline.GetProperty("total").GetInt32(), timeline.GetProperty("undated").GetInt32()));
    }

    [Fact]
    public async Task Timeline_TooManyIntervals_IsProblem()
    {
        using var own = new NewsApiHost();
        var client = own.CreateClient();
        await client.CreateAsync("First\n\nThe first.", new { publishedAt = "1900-01-01" });
        await client.CreateAsync("Last\n\nThe last.", new { publishedAt = "2026-01-01" });

        await ProblemAssert.NamesAsync(await client.GetAsync("/api/v1/stats/timeline?interval=day"), "interval");
        await client.GetJsonAsync("/api/v1/stats/timeline?interval=month");
    }

    [Fact]
    public async Task Search_Post_RespondsAsGet()
    {
        await _client.CreateAsync("Marmot survey\n\nMarmots were counted.", new { tags = Tags("Animals") });

        var response = await _client.PostJsonAsync("""{"q":"marmot","tag":"animals","pageSize":5}""", "/api/v1/search");

        var found = await response.ReadAsync(HttpStatusCode.OK);
        Assert.Single(found.Items("id"));
        var again = await _client.GetJsonAsync(found.GetProperty("links").Get("self")!);
        Assert.Equal(found.Items("id"), again.Items("id"));
    }

    [Theory]
    [InlineData("""{"q":"marmot","pageSize":0}""", "pageSize")]
    [InlineData("""{"q":"marmot","types":"none"}""", "types")]
    [InlineData("""{"q":"marmot","query":"x"}""", "query")]
    public async Task Search_PostInvalid_IsProblem(string body, string member)
    {
        var response = await _client.PostJsonAsync(body, "/api/v1/search");

        await ProblemAssert.NamesAsync(response, member);
    }

    private async Task<int> CountAsync() =>
        (await _client.GetJsonAsync("/api/v1/suggest?q=ottoline&types=speaker")).GetProperty("items")[0].GetProperty("count").GetInt32();

    private static string[] Tags(params string[] tags) => tags;
}
