using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

/// <summary>Lists of articles and quotes take a query beside their filters.</summary>
public sealed class ListsWithQueryTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Articles_TwoHundredPostedAtOnce_AreFoundRightAfter()
    {
        var posts = Enumerable.Range(1, 200).Select(
            number => _client.PostTextAsync($"Number {number}\n\nThe quagga herd {Spell(number)} was counted."));

        var responses = await Task.WhenAll(posts);

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.Created, response.StatusCode));
        var ids = await Task.WhenAll(responses.Select(
            async response => (await response.ReadAsync(HttpStatusCode.Created)).Id().ToString()));
        Assert.Equal(200, (await _client.GetJsonAsync("/api/v1/search?q=quagga")).GetProperty("total").GetInt32());
        var first = await _client.GetJsonAsync("/api/v1/articles?q=quagga&pageSize=100");
        var second = await _client.GetJsonAsync(first.GetProperty("links").Get("next")!);
        Assert.Equal(200, first.GetProperty("total").GetInt32());
        Assert.Equal(ids.Order(), first.Items("id").Concat(second.Items("id")).Order());
        Assert.Single((await _client.GetJsonAsync($"/api/v1/articles?q={Spell(137)}")).Items("id"));
    }

    [Fact]
    public async Task Articles_QueryAndFilters_SelectAndOrder()
    {
        await _client.CreateAsync("Okapi born\n\nAn okapi was born; the okapi is well.", new { source = "AP", publishedAt = "2026-01-10" });
        await _client.CreateAsync(
            "Zoo news\n\nThe zoo, which is large, has bought an okapi.", new { source = "AP", publishedAt = "2026-02-10" });
        await _client.CreateAsync("Zoo prices\n\nAn okapi costs a fortune.", new { source = "Reuters", publishedAt = "2026-03-10" });

        Assert.Equal("Okapi born", (await _client.GetJsonAsync("/api/v1/articles?q=okapi")).Items("headline")[0]);
        Assert.Equal(["Okapi born", "Zoo news"], await HeadlinesAsync("source=AP"));
        Assert.Equal(["Zoo news", "Okapi born"], await HeadlinesAsync("source=AP&sort=-publishedAt"));
        Assert.Equal(["Okapi born", "Zoo news"], await HeadlinesAsync("source=AP&sort=relevance"));
        Assert.Equal(["Zoo prices"], await HeadlinesAsync("from=2026-02-11"));
        Assert.Equal(["Zoo news"], await HeadlinesAsync("sort=publishedAt&pageSize=1&page=2"));
        Assert.Empty(await HeadlinesAsync("source=Nobody"));
    }

    [Theory]
    [InlineData("NEAR/x", "NEAR/5")]
    [InlineData("okapi \"\"", "has no word")]
    [InlineData("=okap*", "not as a prefix")]
    [InlineData("source:@evil", "No word, phrase or parenthesis follows 'source:'")]
    [InlineData("(okapi", "not closed")]
    public async Task List_SyntaxErrorInQuery_Warns(string query, string warning)
    {
        foreach (var list in (string[])["articles", "quotes", "speakers", "search"])
        {
            var found = await _client.GetJsonAsync($"/api/v1/{list}?q={Uri.EscapeDataString(query)}");

            Assert.Contains(warning, Assert.Single(found.GetProperty("warnings").EnumerateArray()).GetString());
        }

        await ProblemAssert.NamesAsync(await _client.GetAsync($"/api/v1/search?strict=true&q={Uri.EscapeDataString(query)}"), "q");
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("quotes")]
    public async Task List_Invalid_NamesTheQuery(string list)
    {
        await ProblemAssert.NamesAsync(await _client.GetAsync($"/api/v1/{list}?q={new string('x', 501)}"), "q");
        await ProblemAssert.NamesAsync(
            await _client.GetAsync($"/api/v1/{list}?q={string.Join('+', Enumerable.Range(0, 33))}"), "q");
        await ProblemAssert.NamesAsync(await _client.GetAsync($"/api/v1/{list}?q=a&q=b"), "q");
    }

    [Theory]
    [InlineData("q=")]
    [InlineData("q=%20")]
    [InlineData("q=%22%28%2D")]
    [InlineData("sort=relevance")]
    [InlineData("sort=-relevance,id")]
    public async Task List_SloppyQuery_IsServed(string query)
    {
        await _client.GetJsonAsync("/api/v1/articles?" + query);
        await _client.GetJsonAsync("/api/v1/quotes?" + query);
    }

    [Fact]
    public async Task Quotes_QueryAndFilters_SelectAndOrder()
    {
        await _client.CreateAsync("Mayor Ida Holm opened the pier. \"The gnu waited for ten long years,\" Holm said.");
        await _client.CreateAsync("Prices rose in May. \"Nobody expected a gnu,\" Karl Brandt told reporters.");

        Assert.Equal(2, (await _client.GetJsonAsync("/api/v1/quotes?q=gnu")).GetProperty("total").GetInt32());
        var holms = await _client.GetJsonAsync("/api/v1/quotes?q=gnu&speaker=Holm");
        Assert.Equal(["The gnu waited for ten long years,"], holms.Items("text"));
        var speaker = holms.GetProperty("items")[0].GetProperty("speaker").Id();
        Assert.Single((await _client.GetJsonAsync($"/api/v1/speakers/{speaker}/quotes?q=gnu")).Items("id"));
        Assert.Empty((await _client.GetJsonAsync($"/api/v1/speakers/{speaker}/quotes?q=nobody")).Items("id"));
    }

    private async Task<string[]> HeadlinesAsync(string query) =>
        (await _client.GetJsonAsync($"/api/v1/articles?q=okapi&{query}")).Items("headline");

    // Words of their own, which no stemmer takes for one another.
    private static string Spell(int number) => "zq" + string.Concat(number.ToString().Select(digit => "bdfgkmprtv"[digit - '0'])) + "x";
}
