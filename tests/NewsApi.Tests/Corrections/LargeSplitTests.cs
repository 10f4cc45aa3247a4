using System.Net;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Corrections;

public sealed class LargeSplitTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private const int MaxArticles = 50;

    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Post_SplitOfTooManyArticles_IsRefusedAndTheLimitIsNot()
    {
        var articles = new List<JsonElement>();
        for (var number = 0; number <= MaxArticles; number++)
        {
            articles.Add(await _client.CreateAsync($"\"House {number} is open,\" Rita Sand said. \"House {number} is safe,\" she added."));
        }

        var quotes = articles.SelectMany(article => article.GetProperty("quotes").EnumerateArray()).Select(quote => quote.Id()).ToList();
        var path = $"/api/v1/speakers/{articles[0].GetProperty("quotes")[0].GetProperty("speaker").Id()}/split";
        var tooMany = await _client.PostJsonAsync(JsonSerializer.Serialize(new { quotes, name = "Rita Sand (singer)" }), path);
        var most = quotes.Take(2 * MaxArticles);
        var split = await _client.PostJsonAsync(JsonSerializer.Serialize(new { quotes = most, name = "Rita Sand (singer)" }), path);

        await ProblemAssert.IsAsync(tooMany, HttpStatusCode.UnprocessableEntity, "too-many-articles");
        Assert.Equal(2 * MaxArticles, (await split.ReadAsync(HttpStatusCode.Created)).GetProperty("quoteCount").GetInt32());
        Assert.Equal(["2", "1"], (await _client.GetJsonAsync($"/api/v1/quotes/{quotes[0]}/revisions")).Items("number"));
        Assert.Equal(["2", "1"], (await _client.GetJsonAsync($"/api/v1/quotes/{quotes[1]}/revisions")).Items("number"));
    }
}
