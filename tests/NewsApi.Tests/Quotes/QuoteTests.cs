using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Quotes;

/// <summary>Four quotes: 1 and 2 by Ida Holm, 3 by Karl Brandt, 4 by nobody named.</summary>
public sealed class QuoteTests(NewsApiHost host) : IClassFixture<NewsApiHost>, IAsyncLifetime
{
    private const string First =
        """
        Mayor Ida Holm opened the pier on Monday. "We have waited ten years for this day," Holm said, as per Reuters.
        She called the work "a gift to the town" and thanked the builders.
        """;

    private const string Second =
        "Prices rose in May. \"Nobody expected so much,\" Karl Brandt told reporters. \"It was dark,\" one resident said.";

    private readonly HttpClient _client = host.CreateClient();

    public async Task InitializeAsync()
    {
        await _client.PostTextAsync(First, "?publishedAt=2026-01-10&onDuplicate=return");
        await _client.PostTextAsync(Second, "?publishedAt=2026-02-20&onDuplicate=return");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("", "3412")]
    [InlineData("sort=publishedAt", "1234")]
    [InlineData("sort=-position,publishedAt", "2413")]
    [InlineData("speaker=Holm", "12")]
    [InlineData("speaker=Ida%20Holm", "12")]
    [InlineData("speaker=HOLM,Brandt", "312")]
    [InlineData("speaker=!Holm", "34")]
    [InlineData("speaker=Nobody", "")]
    [InlineData("reportedBy=Reuters", "1")]
    [InlineData("reportedBy=!Reuters", "342")]
    [InlineData("cue=SAID", "41")]
    [InlineData("kind=partial", "2")]
    [InlineData("kind=direct,indirect", "341")]
    [InlineData("kind=!direct", "2")]
    [InlineData("unattributed=true", "4")]
    [InlineData("unattributed=false", "312")]
    [InlineData("status=pronoun", "2")]
    [InlineData("from=2026-02-01", "34")]
    [InlineData("to=2026-02-01", "12")]
    [InlineData("minWords=8", "1")]
    [InlineData("maxWords=4", "34")]
    [InlineData("locked=true", "")]
    [InlineData("locked=false", "3412")]
    [InlineData("articleId=999", "")]
    [InlineData("minConfidence=0", "3412")]
    public async Task Get_Filter_SelectsAndOrders(string query, string expected)
    {
        var list = await _client.GetJsonAsync($"/api/v1/quotes?{query}");

        string[] texts = ["We have waited ten years for this day,", "a gift to the town", "Nobody expected so much,", "It was dark,"];
        Assert.Equal(expected, string.Concat(list.Items("text").Select(text => Array.IndexOf(texts, text) + 1)));
        Assert.Equal(expected.Length, list.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("kind=loud")]
    [InlineData("status=lost")]
    [InlineData("minConfidence=2")]
    [InlineData("articleId=a")]
    [InlineData("minWords=-1")]
    [InlineData("unattributed=perhaps")]
    [InlineData("sort=colour")]
    public async Task Get_InvalidParameter_NamesIt(string query)
    {
        var response = await _client.GetAsync($"/api/v1/quotes?{query}");

        await ProblemAssert.NamesAsync(response, query.Split('=')[0]);
    }

    [Fact]
    public async Task GetById_Quote_SaysWhoWhereAndHow()
    {
        var listed = (await _client.GetJsonAsync("/api/v1/quotes?reportedBy=Reuters")).GetProperty("items")[0];

        var quote = await _client.GetJsonAsync($"/api/v1/quotes/{listed.Id()}");

        Assert.Equal(listed.ToString(), quote.ToString());
        Assert.Equal("Ida Holm", quote.GetProperty("speaker").Get("name"));
        Assert.Equal("Holm", quote.GetProperty("speakerMention").Get("text"));
        Assert.Equal("said", quote.GetProperty("cue").Get("text"));
        Assert.Equal("Reuters", quote.GetProperty("reportedBy").Get("name"));
        Assert.Equal("explicit", quote.GetProperty("attribution").Get("status"));
        foreach (var member in (string[])["speakerMention", "cue", "reportedBy"])
        {
            var place = quote.GetProperty(member);
            Assert.Equal(place.Get("text"), First[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()]);
        }

        await ProblemAssert.IsAsync(await _client.GetAsync("/api/v1/quotes/999999"), HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task GetContext_Quote_HasTheTextAround()
    {
        var id = (await _client.GetJsonAsync("/api/v1/quotes?reportedBy=Reuters")).GetProperty("items")[0].Id();

        var none = await _client.GetJsonAsync($"/api/v1/quotes/{id}/context?sentences=0");
        var one = await _client.GetJsonAsync($"/api/v1/quotes/{id}/context");

        Assert.Equal("\"", none.GetProperty("before").Get("text"));
        Assert.Equal("\" Holm said, as per Reuters.", none.GetProperty("after").Get("text"));
        Assert.Equal("Mayor Ida Holm opened the pier on Monday. \"", one.GetProperty("before").Get("text"));
        Assert.EndsWith("thanked the builders.", one.GetProperty("after").Get("text"));
        await ProblemAssert.NamesAsync(await _client.GetAsync($"/api/v1/quotes/{id}/context?sentences=-1"), "sentences");
    }
}
