using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

public sealed class ArticlePartsTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private const string Text =
        """
        The council of Arnholt voted on Monday to open the old pier again, after ten years of repairs and debate.
        A Long Repair
        "It is done," Mayor Ida Holm said. She thanked everybody who had helped, and cut the ribbon together with two of the builders.
        What Comes Next
        The pier opens to walkers in May. Boats may land there from June on, the council decided in the same session.
        """;

    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task GetSections_Article_CoverItInOrder()
    {
        var id = await CreateAsync();

        var list = await _client.GetJsonAsync($"/api/v1/articles/{id}/sections");

        Assert.Equal(["", "A Long Repair", "What Comes Next"], list.Items("heading"));
        Assert.Equal(["1", "2", "3"], list.Items("position"));
        Assert.Equal(["0", "1", "0"], list.Items("quoteCount"));
        foreach (var section in list.GetProperty("items").EnumerateArray())
        {
            var (start, end) = (section.GetProperty("start").GetInt32(), section.GetProperty("end").GetInt32());
            Assert.Equal(Text[start..end], section.Get("text"));
        }
    }

    [Fact]
    public async Task GetSection_Position_IsOneOfThem()
    {
        var id = await CreateAsync();

        var section = await _client.GetJsonAsync($"/api/v1/articles/{id}/sections/2");

        Assert.Equal("A Long Repair", section.Get("heading"));
        await ProblemAssert.IsAsync(
            await _client.GetAsync($"/api/v1/articles/{id}/sections/4"), HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task GetQuotes_Article_AreThoseOfTheArticle()
    {
        var id = await CreateAsync();

        var list = await _client.GetJsonAsync($"/api/v1/articles/{id}/quotes");

        Assert.Equal(["It is done,"], list.Items("text"));
        var filtered = await _client.GetJsonAsync($"/api/v1/quotes?articleId={id}");
        Assert.Equal(list.ToString().Split("\"links\"")[0], filtered.ToString().Split("\"links\"")[0]);
    }

    [Fact]
    public async Task Parse_Text_ReturnsWhatPostWouldStore()
    {
        var total = (await _client.GetJsonAsync("/api/v1/articles")).GetProperty("total").GetInt64();

        var response = await _client.PostAsync("/api/v1/articles/parse", Requests.Text(Text + "\n\"Unpaired."));

        var parsed = await response.ReadAsync(HttpStatusCode.OK);
        Assert.Equal(3, parsed.GetProperty("sections").GetArrayLength());
        Assert.Equal("Ida Holm", parsed.GetProperty("quotes")[0].GetProperty("speaker").Get("name"));
        Assert.Equal("unpaired-quotation-mark", parsed.GetProperty("diagnostics")[0].Get("code"));
        Assert.False(parsed.TryGetProperty("id", out _));
        Assert.Equal(total, (await _client.GetJsonAsync("/api/v1/articles")).GetProperty("total").GetInt64());
    }

    private async Task<long> CreateAsync() =>
        (await (await _client.PostTextAsync(Text, "?onDuplicate=create")).ReadAsync(HttpStatusCode.Created)).Id();
}
