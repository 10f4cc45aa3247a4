using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

/// <summary>Three articles, published an hour, three days and 40 days ago.</summary>
public sealed class RelativeDateTests(NewsApiHost host) : IClassFixture<NewsApiHost>, IAsyncLifetime
{
    private readonly HttpClient _client = host.CreateClient();

    public async Task InitializeAsync()
    {
        foreach (var hours in (int[])[1, 3 * 24, 40 * 24])
        {
            var response = await _client.PostTextAsync(
                $"\"We waited {hours} hours for this day,\" said Mayor Ida Holm.",
                $"?onDuplicate=return&headline={hours}"
                + $"&publishedAt={TimeProvider.System.GetUtcNow().AddHours(-hours):yyyy-MM-dd'T'HH:mm:ss'Z'}");
            response.EnsureSuccessStatusCode();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("from=now-2h", "1")]
    [InlineData("from=now-90m&to=now", "1")]
    [InlineData("from=now-9000s", "1")]
    [InlineData("from=now-7d", "1 72")]
    [InlineData("from=now-1w&to=now-1d", "72")]
    [InlineData("from=now-2M", "1 72 960")]
    [InlineData("to=now-1M", "960")]
    [InlineData("from=now-1y&to=now%2B1d", "1 72 960")]
    [InlineData("from=now-9999y&to=now%2B9999y", "1 72 960")]
    [InlineData("from=now%2B9999M", "")]
    [InlineData("from=now", "")]
    public async Task List_RelativeTimes_SelectTheSameEverywhere(string query, string expected)
    {
        var articles = await _client.GetJsonAsync("/api/v1/articles?" + query);
        var ranked = await _client.GetJsonAsync("/api/v1/articles?sort=-publishedAt&q=mayor&" + query);
        var quotes = await _client.GetJsonAsync("/api/v1/quotes?" + query);

        Assert.Equal(expected, string.Join(' ', articles.Items("headline")));
        Assert.Equal(expected, string.Join(' ', ranked.Items("headline")));
        Assert.Equal(expected, string.Join(' ', quotes.Items("text").Select(text => text.Split(' ')[2])));
    }

    [Theory]
    [InlineData("from=now-7")]
    [InlineData("from=now-7D")]
    [InlineData("from=now-12345d")]
    [InlineData("from=NOW")]
    [InlineData("from=now-1d-1d")]
    [InlineData("from=%20now")]
    public async Task List_OtherForms_AreRefused(string query) =>
        await ProblemAssert.NamesAsync(await _client.GetAsync("/api/v1/articles?" + query), "from");
}
