using System.Net;
using System.Text;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

public sealed class ArticleTextTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("Windows lines\r\nend so.\r\n")]
    [InlineData("Old lines\rend so.")]
    [InlineData("\tTabs \t and trailing spaces   \n  ")]
    [InlineData("Line\u2028and paragraph\u2029separators\u0085")]
    [InlineData("Emoji \U0001F600 and a flag \U0001F1E9\U0001F1EA")]
    [InlineData("e\u0301 is not \u00E9")]
    [InlineData("\u0000 control \u0001 characters \u001F\u007F")]
    [InlineData("\"Unpaired marks, “here and » there")]
    [InlineData("No final newline")]
    public async Task GetText_AnyText_IsWhatWasPosted(string text)
    {
        var created = await (await _client.PostTextAsync(text)).ReadAsync(HttpStatusCode.Created);

        var response = await _client.GetAsync($"/api/v1/articles/{created.Id()}/text");

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(Encoding.UTF8.GetBytes(text), await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(text, created.Get("text"));
    }

    [Fact]
    public async Task GetText_ByteOrderMark_IsNotPartOfIt()
    {
        var body = Requests.Bytes([0xEF, 0xBB, 0xBF, .. "After the mark."u8], "text/plain; charset=utf-8");
        var created = await (await _client.PostAsync("/api/v1/articles", body)).ReadAsync(HttpStatusCode.Created);

        var text = await _client.GetStringAsync($"/api/v1/articles/{created.Id()}/text");

        Assert.Equal("After the mark.", text);
    }

    public static TheoryData<string> HostileTexts => new(
        new string('x', 2_000_000),
        string.Concat(Enumerable.Repeat("A Heading Of Some Words\n", 80_000)),
        string.Concat(Enumerable.Repeat("A heading\n\nA paragraph that says \"something\" of it, he said.\n\n", 20_000)),
        new string('"', 1_000_000),
        string.Concat(Enumerable.Repeat("“‘", 300_000)),
        new string('\n', 1_000_000) + "x",
        string.Concat(Enumerable.Range(1, 31).Select(code => $"{(char)code} ")));

    [Theory]
    [MemberData(nameof(HostileTexts), DisableDiscoveryEnumeration = true)]
    public async Task Post_HostileText_IsStored(string text)
    {
        var response = await _client.PostTextAsync(text);

        var created = await response.ReadAsync(HttpStatusCode.Created);
        Assert.Equal(text, await _client.GetStringAsync($"/api/v1/articles/{created.Id()}/text"));
    }
}
