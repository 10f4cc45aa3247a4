using NewsApi.Tests.Support;

namespace NewsApi.Tests.Sources;

public sealed class SourceTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Get_Sources_CountArticlesAndCarriedQuotes()
    {
        await _client.CreateAsync("\"It is done,\" Ida Holm said, as per Reuters.", new { source = "AP" });
        await _client.CreateAsync("A second article of the agency.", new { source = "the Associated Press" });

        var list = await _client.GetJsonAsync("/api/v1/sources?sort=name");

        Assert.Equal(["Associated Press", "Reuters"], list.Items("name"));
        Assert.Equal(["2", "0"], list.Items("articleCount"));
        Assert.Equal(["0", "1"], list.Items("quoteCount"));
    }
}
