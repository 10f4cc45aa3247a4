using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

/// <summary>Three articles: a (2026-01-10, AP), b (2026-02-20, Reuters), c (no date or source).</summary>
public sealed class ListArticlesTests(NewsApiHost host) : IClassFixture<NewsApiHost>, IAsyncLifetime
{
    private readonly HttpClient _client = host.CreateClient();
    private readonly Dictionary<long, string> _names = [];

    public async Task InitializeAsync()
    {
        if ((await _client.GetJsonAsync("/api/v1/articles")).GetProperty("total").GetInt64() == 0)
        {
            await _client.CreateAsync(
                "The mayor of Arnholt, Ida Holm, opened the pier. \"It is done,\" Holm said, as per Reuters.",
                new
                {
                    headline = "a",
                    publishedAt = "2026-01-10T12:00:00Z",
                    source = "AP",
                    language = "en-gb",
                    tags = (string[])["Sea", "town"],
                    externalId = "x1",
                });
            await _client.CreateAsync(
                "Prices rose again. \"We did not expect that,\" Karl Brandt said. \"Nobody did,\" Brandt added.",
                new { headline = "b", publishedAt = "2026-02-20", source = "Reuters", language = "en", tags = (string[])["money"] });
            await _client.CreateAsync("It rained all day in the valley, and the river rose.", new { headline = "c", language = "de" });
        }

        foreach (var item in (await _client.GetJsonAsync("/api/v1/articles")).GetProperty("items").EnumerateArray())
        {
            _names[item.Id()] = item.Get("headline")!;
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("", "cba")]
    [InlineData("sort=publishedAt", "abc")]
    [InlineData("sort=headline", "abc")]
    [InlineData("sort=-headline", "cba")]
    [InlineData("sort=-quoteCount,headline", "bac")]
    [InlineData("sort=source,headline", "cab")]
    [InlineData("sort=-id", "cba")]
    [InlineData("from=2026-01-10&to=2026-01-10", "a")]
    [InlineData("from=2026-01-10T12:00:00Z&to=2026-01-10T12:00:00Z", "a")]
    [InlineData("from=2026-01-10T12:00:00.001Z", "cb")]
    [InlineData("to=2026-01-10T13:00:00%2B01:00", "a")]
    [InlineData("from=2026-01-01&to=2026-02-20", "ba")]
    [InlineData("to=2026-02-20&useDate=created", "")]
    [InlineData("from=2026-02-21&useDate=updated", "cba")]
    [InlineData("source=Reuters", "b")]
    [InlineData("source=associated%20press", "a")]
    [InlineData("source=AP,Reuters", "ba")]
    [InlineData("source=!AP", "cb")]
    [InlineData("source=Nobody", "")]
    [InlineData("source=!Nobody", "cba")]
    [InlineData("language=en", "ba")]
    [InlineData("language=EN-GB", "a")]
    [InlineData("language=!en", "c")]
    [InlineData("tag=sea", "a")]
    [InlineData("tag=town,money", "ba")]
    [InlineData("tag=!sea", "cb")]
    [InlineData("tag=town,!sea", "")]
    [InlineData("hasQuotes=true", "ba")]
    [InlineData("hasQuotes=false", "c")]
    [InlineData("minQuotes=2", "b")]
    [InlineData("speaker=Holm", "a")]
    [InlineData("speaker=ida%20holm", "a")]
    [InlineData("speaker=Karl%20Brandt,Ida%20Holm", "ba")]
    [InlineData("speaker=!Brandt", "ca")]
    [InlineData("reportedBy=reuters", "a")]
    [InlineData("reportedBy=!reuters", "cb")]
    [InlineData("minWords=12", "ba")]
    [InlineData("maxWords=11", "c")]
    [InlineData("externalId=x1", "a")]
    [InlineData("externalId=!x1", "cb")]
    [InlineData("source=AP&hasQuotes=true&tag=sea", "a")]
    [InlineData("source=AP&hasQuotes=false", "")]
    public async Task Get_Filter_SelectsAndOrders(string query, string expected)
    {
        var list = await _client.GetJsonAsync($"/api/v1/articles?{query}");

        Assert.Equal(expected, string.Concat(list.Items("headline")));
        Assert.Equal(expected.Length, list.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Get_Ids_SelectsAndExcludes()
    {
        var (a, b) = (_names.First(name => name.Value == "a").Key, _names.First(name => name.Value == "b").Key);

        Assert.Equal(["b", "a"], (await _client.GetJsonAsync($"/api/v1/articles?ids={a},{b}")).Items("headline"));
        Assert.Equal(["c", "b"], (await _client.GetJsonAsync($"/api/v1/articles?ids=!{a}")).Items("headline"));
    }

    [Fact]
    public async Task Get_Pages_LinkToTheirNeighbours()
    {
        var response = await _client.GetAsync("/api/v1/articles?sort=headline&pageSize=1&page=2");

        var list = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        var links = list.GetProperty("links");
        Assert.Equal(["b"], list.Items("headline"));
        Assert.Equal((3, 3), (list.GetProperty("total").GetInt32(), list.GetProperty("totalPages").GetInt32()));
        Assert.Equal("3", response.Headers.GetValues("X-Total-Count").Single());
        Assert.Contains("rel=\"next\"", response.Headers.GetValues("Link").Single());
        Assert.Equal(["c"], (await _client.GetJsonAsync(links.Get("next")!)).Items("headline"));
        Assert.Equal(["a"], (await _client.GetJsonAsync(links.Get("prev")!)).Items("headline"));
        Assert.Equal(["c"], (await _client.GetJsonAsync(links.Get("last")!)).Items("headline"));
        Assert.Equal(["a"], (await _client.GetJsonAsync(links.Get("first")!)).Items("headline"));
    }

    [Fact]
    public async Task Get_PageBeyondTheLast_IsEmpty()
    {
        var list = await _client.GetJsonAsync("/api/v1/articles?page=9");

        Assert.Equal((0, 3), (list.GetProperty("items").GetArrayLength(), list.GetProperty("total").GetInt32()));
        Assert.Equal("/api/v1/articles?page=1", list.GetProperty("links").Get("prev"));
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=x", "page")]
    [InlineData("page=99999999999", "page")]
    [InlineData("page=2000", "page")]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("pageSize=101", "pageSize")]
    [InlineData("sort=colour", "sort")]
    [InlineData("sort=headline,headline", "sort")]
    [InlineData("from=yesterday", "from")]
    [InlineData("to=2026-02-30", "to")]
    [InlineData("useDate=never", "useDate")]
    [InlineData("hasQuotes=maybe", "hasQuotes")]
    [InlineData("minWords=-1", "minWords")]
    [InlineData("ids=a", "ids")]
    [InlineData("source=,", "source")]
    [InlineData("source=!", "source")]
    [InlineData("colour=red", "colour")]
    [InlineData("Page=1", "Page")]
    [InlineData("page=1&page=2", "page")]
    public async Task Get_InvalidParameter_NamesIt(string query, string parameter)
    {
        var response = await _client.GetAsync($"/api/v1/articles?{query}");

        await ProblemAssert.NamesAsync(response, parameter);
    }
}
