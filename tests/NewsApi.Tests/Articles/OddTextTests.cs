using System.Net;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

/// <summary>Texts come back as they were posted, whatever characters they have and however long they are.</summary>
public sealed class OddTextTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    [Theory]
    [InlineData("Marks “of” many kinds: \"\\ / < > & ' + ` =")]
    [InlineData("Tabs\tand\r\nlines\u0085\u2028\u2029 and spaces\u00A0\u2003\u3000\uFEFF")]
    [InlineData("Far 😀🏳️‍🌈 beyond 𝒳, and \u0001\u001F\u007F\u009F\uE000\uFFFD\uFFFE below")]
    [InlineData("No NUL\0is lost")]
    [InlineData("Čeština, ελληνικά, 日本語, e\u0301")]
    public async Task Get_OddCharacters_AreThoseThatWerePosted(string odd)
    {
        var client = host.CreateClient();
        var text = $"{odd}\n\n\"It is {odd} done,\" Mayor Ida Holm said, as per Reuters. “We will not wait.”\n\nA {odd} heading\n\nMore.";
        // Only texts may have control characters.
        var name = string.Concat(odd.Where(sign => !char.IsControl(sign)));
        string[] tags = [name, "pier"];
        var created = await client.CreateAsync(
            text, new { source = name, tags, byline = name, externalId = name, publishedAt = "2026-02-04T09:30:00.12Z" });

        var read = await client.GetJsonAsync($"/api/v1/articles/{created.Id()}");

        Assert.Equal(text, read.GetProperty("text").GetString());
        Assert.Equal(created.ToString(), read.ToString());
        var listed = (await client.GetJsonAsync($"/api/v1/articles?ids={created.Id()}&include=text,sections,quotes"))
            .GetProperty("items")[0];
        Assert.All(listed.EnumerateObject().Where(member => member.Name != "quoteCount"), member =>
            Assert.Equal(read.GetProperty(member.Name).ToString(), member.Value.ToString()));
        Assert.All(
            read.GetProperty("quotes").EnumerateArray(),
            quote => Assert.Equal(TextOf(quote, text), quote.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData(1_100_000, "words go on ")]
    [InlineData(600_000, "\"\t\" ")]
    public async Task Get_LongText_IsWhole(int length, string words)
    {
        var client = host.CreateClient();
        var text = string.Concat(Enumerable.Repeat(words, length / words.Length));
        var id = (await client.CreateAsync(text)).Id();

        Assert.Equal(text, (await client.GetJsonAsync($"/api/v1/articles/{id}")).GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("/api/v1/articles?page=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/articles?page=one", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/articles?page=101&pageSize=100", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/articles?sort=colour", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/articles?Page=1", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/articles?page=1&page=2", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/quotes?sort=headline", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/quotes?speaker=", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/quotes?speaker=%20", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/articles?source=", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/articles?from=", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/stats/speakers?speaker=", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/articles/1?page=1", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/articles/999999999", HttpStatusCode.NotFound)]
    public async Task Get_InvalidRequest_IsAProblem(string path, HttpStatusCode status)
    {
        using var response = await host.CreateClient().GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private static string TextOf(JsonElement quote, string text) => string.Join(' ', quote.GetProperty("spans").EnumerateArray()
        .Select(span => text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]));
}
