using System.Net;
using System.Net.Http.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

/// <summary>The language of an article that the client does not give.</summary>
public sealed class LanguageDetectionTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private const string German =
        "Der Rat der Stadt hat am Montag beschlossen, den alten Fischmarkt am Hafen zu schließen, wie die Händler seit dem Frühjahr "
        + "fürchten. „Wir bleiben hier“, sagte Anna Keller, die seit dreißig Jahren auf dem Markt steht. Die Arbeiten am Dach sollen im "
        + "Juni beginnen und zwei Jahre dauern.";

    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData(null, "de")]
    [InlineData("de-AT", "de-AT")]
    [InlineData("fr", "fr")]
    public async Task Post_LanguageGivenOrNot_StoresIt(string? given, string stored)
    {
        var response = await _client.PostAsJsonAsync("/api/v1/articles?onDuplicate=create", new { text = German, language = given });

        Assert.Equal(stored, (await response.ReadAsync(HttpStatusCode.Created)).Get("language"));
    }

    [Fact]
    public async Task Post_ShortText_HasNoLanguage()
    {
        var response = await _client.PostAsJsonAsync("/api/v1/articles", new { text = "Der Damm hält." });

        Assert.Null((await response.ReadAsync(HttpStatusCode.Created)).Get("language"));
    }

    [Fact]
    public async Task Put_WithoutTheGivenLanguage_FindsItAgain()
    {
        var created = await _client.PostAsJsonAsync("/api/v1/articles?onDuplicate=create", new { text = German, language = "fr" });
        var id = (await created.ReadAsync(HttpStatusCode.Created)).Id();

        var response = await _client.PutAsJsonAsync($"/api/v1/articles/{id}?onDuplicate=create", new { text = German });

        Assert.Equal("de", (await response.ReadAsync(HttpStatusCode.OK)).Get("language"));
    }

    [Fact]
    public async Task Put_TextInAnotherLanguage_ChangesTheFoundLanguage()
    {
        var created = await _client.PostAsJsonAsync("/api/v1/articles?onDuplicate=create", new { text = German });
        var id = (await created.ReadAsync(HttpStatusCode.Created)).Id();
        var english = string.Concat(Enumerable.Repeat("The council voted to close the market, and the traders said they would stay. ", 4));

        var response = await _client.PutAsJsonAsync($"/api/v1/articles/{id}?onDuplicate=create", new { text = english });

        Assert.Equal("en", (await response.ReadAsync(HttpStatusCode.OK)).Get("language"));
    }
}
