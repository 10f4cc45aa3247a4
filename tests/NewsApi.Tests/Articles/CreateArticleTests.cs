using System.Net;
using System.Text;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

public sealed class CreateArticleTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Post_PlainText_StoresItUnderItsLocation()
    {
        var response = await _client.PostTextAsync("The pier opened on Monday, the mayor of Arnholt said in a statement.");

        var created = await response.ReadAsync(HttpStatusCode.Created);
        var stored = await _client.GetJsonAsync(response.Headers.Location!.ToString());
        Assert.Equal($"\"{created.Id()}-1\"", response.Headers.ETag?.Tag);
        Assert.Equal(created.ToString(), stored.ToString());
        Assert.Equal("The pier opened on Monday, the mayor of Arnholt said in a statement.", stored.Get("text"));
        Assert.Equal(1, stored.GetProperty("version").GetInt32());
        Assert.EndsWith("Z", stored.Get("createdAt"));
    }

    [Theory]
    [InlineData("headline", "Pier opens")]
    [InlineData("byline", "By Ida Holm")]
    [InlineData("source", "Arnholt Herald")]
    [InlineData("url", "https://herald.example/pier")]
    [InlineData("externalId", "ah-77")]
    [InlineData("language", "en-GB")]
    public async Task Post_Metadata_IsKeptFromJsonAndFromTheQuery(string member, string value)
    {
        var fromJson = await _client.CreateAsync($"Json text about {member}.", new Dictionary<string, string> { [member] = value });
        var response = await _client.PostTextAsync(
            $"Plain text about {member}.", $"?{member}={Uri.EscapeDataString(value)}");

        var fromQuery = await response.ReadAsync(HttpStatusCode.Created);
        Assert.Equal(value, fromJson.Get(member));
        Assert.Equal(value, fromQuery.Get(member));
    }

    [Fact]
    public async Task Post_TagsAndDate_AreKept()
    {
        var response = await _client.PostTextAsync(
            "Tagged and dated text.", "?tags=harbour,council&publishedAt=2026-02-04T10:30:00%2B01:00");

        var created = await response.ReadAsync(HttpStatusCode.Created);
        Assert.Equal(["harbour", "council"], created.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        Assert.Equal("2026-02-04T09:30:00Z", created.Get("publishedAt"));
    }

    [Theory]
    [InlineData("text/plain", "")]
    [InlineData("text/plain", " \r\n\t\u00A0")]
    [InlineData("text/plain", "\u200B\u200B")]
    [InlineData("text/plain", "\0\0\0")]
    [InlineData("application/json", """{"text":""}""")]
    [InlineData("application/json", """{"text":" \n "}""")]
    public async Task Post_NoText_IsUnprocessable(string contentType, string body)
    {
        var response = await _client.PostAsync("/api/v1/articles", Requests.Bytes(Encoding.UTF8.GetBytes(body), contentType));

        await ProblemAssert.IsAsync(response, HttpStatusCode.UnprocessableEntity, "no-article");
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    public async Task Post_PublishedOutsideTheCalendarInUtc_IsInvalid(string time)
    {
        var response = await _client.PostJsonAsync($$"""{ "text": "The tide turned.", "publishedAt": "{{time}}" }""");

        await ProblemAssert.NamesAsync(response, "publishedAt");
    }

    [Theory]
    [InlineData("{}", "text")]
    [InlineData("""{"text":null}""", "text")]
    [InlineData("""{"text":7}""", "text")]
    [InlineData("""{"text":"a","text":"b"}""", "text")]
    [InlineData("""{"text":"\ud800"}""", "text")]
    [InlineData("""{"text":"a","lede":"b"}""", "lede")]
    [InlineData("""{"text":"a","Text":"b"}""", "Text")]
    [InlineData("""{"text":"a","tags":"b"}""", "tags")]
    [InlineData("""{"text":"a","tags":[1]}""", "tags[0]")]
    [InlineData("""{"text":"a","url":"herald.example"}""", "url")]
    [InlineData("""{"text":"a","url":"javascript:alert(1)"}""", "url")]
    [InlineData("""{"text":"a","language":"no language"}""", "language")]
    [InlineData("""{"text":"a","publishedAt":"yesterday"}""", "publishedAt")]
    [InlineData("[]", "body")]
    [InlineData("\"text\"", "body")]
    [InlineData("{", "body")]
    [InlineData("", "body")]
    [InlineData("null", "body")]
    public async Task Post_InvalidJson_NamesTheMember(string json, string member)
    {
        var response = await _client.PostJsonAsync(json);

        await ProblemAssert.NamesAsync(response, member);
    }

    [Theory]
    [InlineData("headline", 500)]
    [InlineData("byline", 500)]
    [InlineData("source", 200)]
    [InlineData("externalId", 200)]
    public async Task Post_MemberTooLong_NamesIt(string member, int limit)
    {
        var response = await _client.PostTextAsync("Text.", $"?{member}={new string('x', limit + 1)}");

        await ProblemAssert.NamesAsync(response, member);
    }

    [Fact]
    public async Task Post_MetadataInTheQueryOfJson_IsRefused()
    {
        var response = await _client.PostJsonAsync("""{"text":"a"}""", "/api/v1/articles?headline=b");

        await ProblemAssert.NamesAsync(response, "headline");
    }

    [Fact]
    public async Task Post_BytesThatAreNotUtf8_AreRefused()
    {
        var response = await _client.PostAsync("/api/v1/articles", Requests.Bytes([0x41, 0xC3, 0x28], "text/plain"));

        await ProblemAssert.NamesAsync(response, "body");
    }

    [Theory]
    [InlineData("application/xml", "'application/xml' is not supported here")]
    [InlineData("text/plain; charset=iso-8859-1", "The charset 'iso-8859-1' of text/plain is not supported")]
    public async Task Post_OtherMediaType_SaysWhichAreTaken(string contentType, string reason)
    {
        var response = await _client.PostAsync("/api/v1/articles", Requests.Bytes([0x41], contentType));

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
        Assert.Contains(reason, problem.Get("detail"));
        Assert.Equal("text/plain, text/html, application/json", response.Headers.GetValues("Accept-Post").Single());
    }

    [Fact]
    public async Task Post_ResponseThatTheClientRefuses_StoresNothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles")
        {
            Content = Requests.Text("Nobody could read the answer to this."),
            Headers = { { "Accept", "text/html" } },
        };

        var response = await _client.SendAsync(request);

        await ProblemAssert.IsAsync(response, HttpStatusCode.NotAcceptable, "not-acceptable");
        (await _client.PostTextAsync("Nobody could read the answer to this.")).EnsureSuccessStatusCode();
    }

    [Theory]
    [InlineData("text/plain; charset=\"utf-8\"")]
    [InlineData("text/plain; charset=UTF-8")]
    [InlineData("text/html; charset=\"UTF-8\"")]
    public async Task Post_CharsetInAnyForm_IsRead(string contentType)
    {
        var page = $"<p>The council voted on Monday to keep the quay open for the whole winter: {contentType.Length} to none.</p>";

        var response = await _client.PostAsync(
            "/api/v1/articles?onDuplicate=create", Requests.Bytes(System.Text.Encoding.UTF8.GetBytes(page), contentType));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Theory]
    [InlineData("https://example.org/%0D%0AX-Injected:%201")]
    [InlineData("https://example.org/a%0A")]
    [InlineData("https://example.org/a%09b")]
    public async Task Post_UrlWithControlCharacters_IsRefused(string url) =>
        await ProblemAssert.NamesAsync(await _client.PostTextAsync("A text with an odd address.", "?url=" + url), "url");
}
