using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Speakers;

public sealed class SpeakerTests(NewsApiHost host) : IClassFixture<NewsApiHost>, IAsyncLifetime
{
    private readonly HttpClient _client = host.CreateClient();

    public async Task InitializeAsync()
    {
        await _client.PostTextAsync(
            "Mayor Ida Holm opened the pier. \"It is done,\" Holm said. \"We are glad,\" she added.",
            "?publishedAt=2026-01-10&onDuplicate=return");
        await _client.PostTextAsync(
            "\"It was time,\" said Ida Holm. \"Prices may rise,\" Karl Brandt said on Tuesday.",
            "?publishedAt=2026-02-20&onDuplicate=return");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Get_Speakers_AreOnePerPersonWithCounts()
    {
        var list = await _client.GetJsonAsync("/api/v1/speakers?sort=name");

        Assert.Equal(["Ida Holm", "Karl Brandt"], list.Items("name"));
        Assert.Equal(["3", "1"], list.Items("quoteCount"));
        Assert.Equal(["2", "1"], list.Items("articleCount"));
        Assert.Equal(["2026-01-10T00:00:00Z", "2026-02-20T00:00:00Z"], list.Items("firstQuotedAt"));
        Assert.Equal(["2026-02-20T00:00:00Z", "2026-02-20T00:00:00Z"], list.Items("lastQuotedAt"));
    }

    [Fact]
    public async Task GetById_Speaker_HasAliasesRolesAndQuotes()
    {
        var id = (await _client.GetJsonAsync("/api/v1/speakers?name=Holm")).GetProperty("items")[0].Id();

        var speaker = await _client.GetJsonAsync($"/api/v1/speakers/{id}");
        var quotes = await _client.GetJsonAsync($"/api/v1/speakers/{id}/quotes?sort=publishedAt,position");

        Assert.Equal("person", speaker.Get("kind"));
        Assert.Equal("Holm", speaker.GetProperty("aliases")[0].GetString());
        Assert.Equal("Mayor", speaker.GetProperty("roles")[0].Get("text"));
        Assert.Equal(["It is done,", "We are glad,", "It was time,"], quotes.Items("text"));
    }

    [Theory]
    [InlineData("Holm")]
    [InlineData("ida holm")]
    public async Task GetQuotes_AnyFormOfTheName_FindsTheSame(string name)
    {
        var list = await _client.GetJsonAsync($"/api/v1/quotes?speaker={Uri.EscapeDataString(name)}");

        Assert.Equal(3, list.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Get_SpeakerOfUndatedArticles_WasQuotedAtNoKnownTime()
    {
        var article = await _client.CreateAsync("Mayor Nils Vik spoke. \"It snows,\" said Mayor Nils Vik.");
        var path = $"/api/v1/speakers/{article.GetProperty("quotes")[0].GetProperty("speaker").Id()}";

        var undated = await _client.GetJsonAsync(path);
        await _client.CreateAsync("Mayor Nils Vik spoke again. \"It rains,\" said Mayor Nils Vik.", new { publishedAt = "2025-05-01" });
        var dated = await _client.GetJsonAsync(path);
        await _client.DeleteAsync($"/api/v1/articles/{article.Id()}?permanent=true");
        await _client.DeleteAsync($"/api/v1/articles/{article.Id() + 1}?permanent=true");

        Assert.Equal(
            (1, null, null), (undated.GetProperty("quoteCount").GetInt32(), undated.Get("firstQuotedAt"), undated.Get("lastQuotedAt")));
        Assert.Null(undated.GetProperty("roles")[0].Get("firstSeen"));
        Assert.Equal(2, dated.GetProperty("quoteCount").GetInt32());
        Assert.Equal(("2025-05-01T00:00:00Z", "2025-05-01T00:00:00Z"), (dated.Get("firstQuotedAt"), dated.Get("lastQuotedAt")));
    }

    [Theory]
    [InlineData("/api/v1/speakers/999999")]
    [InlineData("/api/v1/speakers/999999/quotes")]
    public async Task Get_UnknownSpeaker_IsNotFound(string path) =>
        await ProblemAssert.IsAsync(await _client.GetAsync(path), HttpStatusCode.NotFound, "not-found");
}
