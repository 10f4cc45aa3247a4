using System.Net;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

public sealed class CursorTests(CursorTests.Host host) : IClassFixture<CursorTests.Host>
{
    private const int Count = 23;

    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("articles", "")]
    [InlineData("articles", "publishedAt")]
    [InlineData("articles", "-createdAt")]
    [InlineData("articles", "updatedAt,-id")]
    [InlineData("articles", "headline")]
    [InlineData("articles", "-headline")]
    [InlineData("articles", "source")]
    [InlineData("articles", "-source,headline")]
    [InlineData("articles", "-wordCount")]
    [InlineData("articles", "quoteCount,-source")]
    [InlineData("articles", "id")]
    [InlineData("articles", "-id")]
    [InlineData("quotes", "")]
    [InlineData("quotes", "-confidence,position")]
    [InlineData("quotes", "-position")]
    [InlineData("speakers", "")]
    [InlineData("speakers", "-name")]
    [InlineData("sources", "-articleCount")]
    [InlineData("sources", "quoteCount")]
    public async Task Walk_ByCursor_IsThatByPage(string list, string sort)
    {
        var query = sort.Length > 0 ? $"&sort={sort}" : "";

        var byPage = await WalkAsync($"/api/v1/{list}?pageSize=100{query}");
        var byCursor = await WalkAsync($"/api/v1/{list}?pageSize=4{query}");

        Assert.NotEmpty(byPage);
        Assert.Equal(byPage, byCursor);
    }

    [Fact]
    public async Task Get_AlongACursor_LinksOnAndHasNoPage()
    {
        var first = await _client.GetJsonAsync("/api/v1/articles?pageSize=5&hasQuotes=true");

        var second = await _client.GetJsonAsync(
            "/api/v1/articles?pageSize=5&hasQuotes=true&cursor=" + first.Get("nextCursor"));

        Assert.Equal(JsonValueKind.Null, second.GetProperty("page").ValueKind);
        Assert.Equal(first.GetProperty("total").GetInt64(), second.GetProperty("total").GetInt64());
        var links = second.GetProperty("links");
        Assert.Contains("cursor=", links.Get("next")!);
        Assert.Contains("hasQuotes=true", links.Get("next")!);
        Assert.Null(links.Get("prev"));
        Assert.Equal(first.Items("id"), (await _client.GetJsonAsync(links.Get("first")!)).Items("id"));
    }

    [Fact]
    public async Task Get_CountNone_LeavesTheTotalOut()
    {
        var response = await _client.GetAsync("/api/v1/articles?pageSize=5&count=none");

        var list = await response.ReadAsync(HttpStatusCode.OK);
        Assert.Equal(JsonValueKind.Null, list.GetProperty("total").ValueKind);
        Assert.Equal(JsonValueKind.Null, list.GetProperty("totalPages").ValueKind);
        Assert.False(response.Headers.Contains("X-Total-Count"));
        Assert.NotNull(list.GetProperty("links").Get("next"));
    }

    [Theory]
    [InlineData("cursor=abc")]
    [InlineData("cursor=%F0%9F%98%80")]
    [InlineData("cursor={0}x")]
    [InlineData("cursor=x{0}")]
    [InlineData("cursor={0}&page=2")]
    [InlineData("cursor={0}&sort=headline")]
    [InlineData("cursor={0}&q=word")]
    public async Task Get_CursorThatDoesNotFit_IsRefused(string query)
    {
        var cursor = (await _client.GetJsonAsync("/api/v1/articles?pageSize=5")).Get("nextCursor");

        var response = await _client.GetAsync("/api/v1/articles?" + string.Format(query, cursor));

        await ProblemAssert.NamesAsync(response, "cursor");
    }

    [Fact]
    public async Task Get_CursorOfAnotherList_IsRefused()
    {
        var cursor = (await _client.GetJsonAsync("/api/v1/articles?pageSize=5")).Get("nextCursor");

        await ProblemAssert.NamesAsync(await _client.GetAsync("/api/v1/quotes?cursor=" + cursor), "cursor");
    }

    private async Task<List<long>> WalkAsync(string path)
    {
        var ids = new List<long>();
        await foreach (var page in PagesAsync(path))
        {
            ids.AddRange(page.Items("id").Select(long.Parse));
        }

        return ids;
    }

    private async IAsyncEnumerable<JsonElement> PagesAsync(string path)
    {
        for (var next = path; next is not null;)
        {
            var page = await _client.GetJsonAsync(next);
            yield return page;
            next = page.Get("nextCursor") is { } cursor ? $"{path}&cursor={cursor}" : null;
        }
    }

    public sealed class Host : NewsApiHost, IAsyncLifetime
    {
        public async Task InitializeAsync()
        {
            var client = CreateClient();
            for (var number = 0; number < Count; number++)
            {
                var name = "Bcdfghjkl"[number % 9] + "avik";
                await client.CreateAsync(
                    $"Headline {number % 7}\n\nMayor Ida {name} opened pier {number}. \"We have waited for this day,\" {name} said.",
                    new
                    {
                        source = number % 3 == 0 ? null : "Outlet " + (number % 5),
                        publishedAt = number % 4 == 0 ? null : $"2026-02-{1 + (number % 6):00}",
                    });
            }
        }

        Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;
    }
}
