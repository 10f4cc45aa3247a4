using NewsApi.Tests.Support;

namespace NewsApi.Tests.Sources;

public sealed class SourceTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Get_Sources_CountArticlesTheirQuotesAndCarriedQuotes()
    {
        await _client.CreateAsync("\"It is done,\" Ida Holm said, as per Reuters.", new { source = "AP" });
        await _client.CreateAsync("\"It is late,\" Ida Holm said. \"It is cold.\"", new { source = "the Associated Press" });

        var list = await _client.GetJsonAsync("/api/v1/sources?sort=name");

        Assert.Equal(["Associated Press", "Reuters"], list.Items("name"));
        Assert.Equal(["2", "0"], list.Items("articleCount"));
        Assert.Equal(["3", "0"], list.Items("quoteCount"));
        Assert.Equal(["0", "1"], list.Items("reportedCount"));
    }
}
