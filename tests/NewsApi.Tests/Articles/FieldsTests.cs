using System.Net;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

/// <summary>One article with two sections and a quote; the parameters that choose what answers hold.</summary>
public sealed class FieldsTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private const string Text =
        "Council votes on the pier\n\nMayor Ida Holm opened the pier. \"It is done,\" Holm said.\n\n"
        + "What comes next\n\nBoats land again from May.";

    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("fields=id,headline", "id headline")]
    [InlineData("fields=headline,links.self", "headline links")]
    [InlineData("fields=quotes.text,id", "id quotes")]
    [InlineData("fields=text", "text")]
    [InlineData("fields=id,headline&q=pier", "id headline")]
    [InlineData("fields=text,id&q=pier", "id text")]
    [InlineData("fields=id,sections&include=quotes", "id sections")]
    public async Task List_Fields_KeepsOnlyThose(string query, string expected)
    {
        await CreateAsync();

        var list = await _client.GetJsonAsync("/api/v1/articles?" + query);

        var members = list.GetProperty("items")[0].EnumerateObject().Select(member => member.Name);
        Assert.Equal(expected, string.Join(' ', members));
        Assert.Equal(1, list.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Search_FieldsInTheBody_KeepsOnlyThose()
    {
        await CreateAsync();

        var list = await (await _client.PostJsonAsync("""{ "q": "pier", "fields": "id,links.self" }""", "/api/v1/search"))
            .ReadAsync(HttpStatusCode.OK);

        Assert.Equal(["id", "links"], list.GetProperty("items")[0].EnumerateObject().Select(member => member.Name));
        await ProblemAssert.NamesAsync(await _client.PostJsonAsync("""{ "fields": "id,colour" }""", "/api/v1/search"), "fields");
    }

    [Fact]
    public async Task List_PartsTooLongForOneResponse_AsksForASmallerPage()
    {
        await using var host = NewsApiHost.With(("Limits:MaxTextLength", "12000000"));
        var client = host.CreateClient();
        for (var number = 1; number <= 3; number++)
        {
            await client.PostTextAsync($"The tide{new string(' ', 11_500_000)}{number}.", "?source=Tide");
        }

        var tooMany = await client.GetAsync("/api/v1/articles?source=Tide&include=text&fields=id,text");
        var one = await client.GetJsonAsync("/api/v1/articles?source=Tide&include=text&fields=text&pageSize=1");

        await ProblemAssert.NamesAsync(tooMany, "pageSize");
        Assert.True(one.Items("text")[0].Length > 10_000_000);
    }

    [Fact]
    public async Task List_NestedFields_AreKeptInEveryItem()
    {
        await CreateAsync();

        var item = (await _client.GetJsonAsync("/api/v1/articles?fields=quotes.text,quotes.speaker.name,sections.heading"))
            .GetProperty("items")[0];

        Assert.Equal("""[{"text":"It is done,","speaker":{"name":"Ida Holm"}}]""", item.GetProperty("quotes").GetRawText());
        Assert.Equal("""[{"heading":null},{"heading":"What comes next"}]""", item.GetProperty("sections").GetRawText());
    }

    [Theory]
    [InlineData("")]
    [InlineData("&q=pier")]
    public async Task List_Include_IsWhatTheArticleHas(string query)
    {
        var article = await CreateAsync();

        var with = (await _client.GetJsonAsync("/api/v1/articles?include=sections,quotes,text" + query)).GetProperty("items")[0];
        var without = (await _client.GetJsonAsync("/api/v1/articles?include=" + query)).GetProperty("items")[0];

        Assert.All(["sections", "quotes", "text"], part =>
        {
            Assert.Equal(article.GetProperty(part).GetRawText(), with.GetProperty(part).GetRawText());
            Assert.False(without.TryGetProperty(part, out _));
        });
    }

    [Theory]
    [InlineData("/api/v1/articles/{0}?fields=id,quotes.speaker", "id quotes")]
    [InlineData("/api/v1/quotes/{1}?fields=text,cue.text", "text cue")]
    [InlineData("/api/v1/speakers?fields=name", "name")]
    [InlineData("/api/v1/articles/{0}/quotes?fields=spans.start", "spans")]
    [InlineData("/api/v1/search?q=pier&fields=id,type", "type id")]
    public async Task Get_Fields_KeepsOnlyThose(string path, string expected)
    {
        var article = await CreateAsync();

        var response = await _client.GetAsync(string.Format(path, article.Id(), article.GetProperty("quotes")[0].Id()));

        var answer = await response.ReadAsync(HttpStatusCode.OK);
        var one = answer.TryGetProperty("items", out var items) ? items[0] : answer;
        Assert.Equal(expected, string.Join(' ', one.EnumerateObject().Select(member => member.Name)));
    }

    [Theory]
    [InlineData("articles?fields=colour", "fields")]
    [InlineData("articles?fields=id,quotes.colour", "fields")]
    [InlineData("articles?fields=id.text", "fields")]
    [InlineData("articles?fields=items", "fields")]
    [InlineData("articles?fields=quotes..text", "fields")]
    [InlineData("articles?include=speakers", "include")]
    [InlineData("articles?include=!text", "include")]
    [InlineData("quotes?fields=Text", "fields")]
    [InlineData("quotes/1?fields=colour", "fields")]
    [InlineData("quotes?include=text", "include")]
    [InlineData("articles/1/text?fields=text", "fields")]
    public async Task Get_UnknownMember_IsRefused(string path, string parameter) =>
        await ProblemAssert.NamesAsync(await _client.GetAsync("/api/v1/" + path), parameter);

    private async Task<JsonElement> CreateAsync()
    {
        var response = await _client.PostTextAsync(Text, "?onDuplicate=return");
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }
}
