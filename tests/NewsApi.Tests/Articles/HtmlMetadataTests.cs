using System.Net;
using System.Text;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

/// <summary>What pages tell of their article beside its text, and the elements for quotations and headings.</summary>
public sealed class HtmlMetadataTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private const string Body =
        "<p>The harbour town of Kell will close its old lift bridge from Monday so that crews can replace the worn steel beams, the town "
        + "council decided on Thursday evening after a long and lively meeting.</p><p>A free ferry will carry walkers and cyclists over "
        + "the river every ten minutes, while cars must take the road along the northern shore.</p>";

    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-05T18:30:00+01:00\"}</script>")]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":[\"ReportageNewsArticle\"],"
        + "\"datePublished\":\"2024-03-05T17:30:00Z\"}]}</script>")]
    [InlineData("<meta name='parsely-pub-date' content='2024-03-05T17:30:00Z'>")]
    [InlineData("<meta name='DC.date.issued' content='2024-03-05T18:30:00+01:00'>")]
    [InlineData("<script type='application/ld+json'>{ not json</script><meta name=date content='2024-03-05T17:30:00Z'>")]
    public async Task Page_WithDate_GivesPublishedAt(string head) =>
        Assert.Equal("2024-03-05T17:30:00Z", await StoredAsync($"<title>Kell bridge</title>{head}", Body, "publishedAt"));

    [Fact]
    public async Task Page_WithTimeElement_GivesPublishedAt() =>
        Assert.Equal(
            "2024-03-05T17:30:00Z",
            await StoredAsync("<title>Kell bridge</title>", "<time datetime='2024-03-05T18:30:00+01:00'>5</time>" + Body, "publishedAt"));

    [Theory]
    [InlineData("<meta name='byl' content='By Hanna Moe and Jo Ek'>", "By Hanna Moe and Jo Ek")]
    [InlineData("<meta property='article:author' content='Hanna Moe'>", "Hanna Moe")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":\"Hanna Moe\"}</script>", "Hanna Moe")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Hanna Moe\"},\"Jo Ek\"]}</script>",
        "Hanna Moe and Jo Ek")]
    public async Task Page_WithAuthor_GivesByline(string head, string byline) =>
        Assert.Equal(byline, await StoredAsync($"<title>Kell bridge</title>{head}", Body, "byline"));

    [Theory]
    [InlineData("Rust: Why the old bridge turns red", "Rust: Why the old bridge turns red")]
    [InlineData("Kell Courier: Why the old bridge turns red", "Why the old bridge turns red")]
    public async Task Page_WithColonInTitle_KeepsItUnlessItIsTheSite(string title, string headline) =>
        Assert.Equal(
            headline,
            await StoredAsync($"<title>{title}</title><meta property='og:site_name' content='Kell Courier'>", Body, "headline"));

    [Theory]
    [InlineData("Pier shuts | Kell Courier", "<h1>The old bridge closes on Monday</h1>", "The old bridge closes on Monday")]
    [InlineData("The old bridge closes | Kell Courier", "<h1>Kell Courier</h1>", "The old bridge closes")]
    [InlineData("The old bridge closes - Kell Courier", "", "The old bridge closes")]
    [InlineData("The old bridge closes — Kell Courier", "<h1>The old  bridge closes</h1>", "The old bridge closes")]
    [InlineData("The old bridge closes", "<h1>Bridge</h1><h1>Ferry</h1>", "The old bridge closes")]
    [InlineData("Kell Courier", "<h1>The old bridge closes</h1>", "The old bridge closes")]
    public async Task Page_WithMainHeading_GivesHeadline(string title, string heading, string headline) =>
        Assert.Equal(
            headline,
            await StoredAsync(
                $"<title>{title}</title><meta property='og:site_name' content='Kell Courier'>", heading + Body, "headline"));

    [Theory]
    [InlineData("<meta property='og:site_name' content='Kell Courier'>")]
    [InlineData("<meta name='application-name' content='Kell Courier'>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Kell Courier\"}}</script>")]
    public async Task Page_WithSite_GivesSource(string head) =>
        Assert.Equal("Kell Courier", await StoredAsync($"<title>Kell bridge</title>{head}", Body, "source"));

    [Theory]
    [InlineData("<article><h1>Kell bridge</h1><p>The old lift bridge of Kell closes on Monday, said Mayor Ada Okoye.</p></article>")]
    [InlineData("<main><p>The old lift bridge of Kell closes on Monday, said Mayor Ada Okoye.</p></main>")]
    [InlineData("<h1>Kell bridge</h1><p>The old lift bridge of Kell closes on Monday, said Mayor Ada Okoye.</p>")]
    [InlineData("<div><div><p>The old lift bridge of Kell closes on Monday, said Mayor Ada Okoye.</p></div></div>")]
    public async Task Page_OfOneParagraph_IsRead(string body)
    {
        var page = $"<html><head><title>Kell bridge</title></head><body>{body}</body></html>";
        using var content = new StringContent(page, Encoding.UTF8, "text/html");

        var article = await (await _client.PostAsync("/api/v1/articles/parse", content)).ReadAsync(HttpStatusCode.OK);

        Assert.Equal("The old lift bridge of Kell closes on Monday, said Mayor Ada Okoye.", article.Get("text"));
        Assert.Equal("Kell bridge", article.Get("headline"));
    }

    [Theory]
    [InlineData("<blockquote><p>“We waited far too long.”</p><cite>Ada Okoye, mayor of Kell</cite></blockquote>")]
    [InlineData("<blockquote><p>We waited far too long.</p><footer>— Ada Okoye, mayor of Kell</footer></blockquote>")]
    [InlineData("<figure><blockquote><p>We waited far too long.</p></blockquote>"
        + "<figcaption>Ada Okoye, mayor of Kell</figcaption></figure>")]
    [InlineData("<blockquote class='twitter-tweet'><p>We waited far too long.</p>&mdash; Ada Okoye (@ada) "
        + "<a href='/1'>March 3</a></blockquote>")]
    [InlineData("<p>Mayor Ada Okoye said: <q>We waited far too long.</q></p>")]
    public async Task Page_WithQuotation_GivesItsSpeaker(string quotation)
    {
        var article = await ParsedAsync("<title>Kell bridge</title>", Body + quotation + Body);

        var quote = article.GetProperty("quotes").EnumerateArray().Single(found => found.Get("kind") == "direct");
        Assert.Equal(("We waited far too long.", "Ada Okoye"), (quote.Get("text"), quote.GetProperty("speaker").Get("name")));
        Assert.Equal(1, article.GetProperty("sections").GetArrayLength());
    }

    [Theory]
    [InlineData("What to know", "<ul><li>The ferry runs every ten minutes</li><li>Cars take the northern road</li></ul>")]
    [InlineData("“We waited too long”", "")]
    [InlineData("The council has decided at last, and nobody is glad about it.", "")]
    public async Task Page_WithHeading_KeepsIt(string heading, string behind)
    {
        var article = await ParsedAsync("<title>Kell bridge</title>", $"{Body}<h2>{heading}</h2>{behind}{Body}");

        Assert.Equal(heading, article.GetProperty("sections")[1].Get("heading"));
        Assert.DoesNotContain(article.GetProperty("quotes").EnumerateArray(), quote => quote.Get("text") == "We waited too long");
    }

    [Theory]
    [InlineData("text/html; charset=iso-8859-1", "")]
    [InlineData("text/html; charset=windows-1252", "")]
    [InlineData("text/html", "<meta charset='iso-8859-1'>")]
    [InlineData("text/html", "<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'>")]
    public async Task Page_InLegacyEncoding_IsRead(string type, string head)
    {
        var bytes = Encoding.Latin1.GetBytes(Page(head + "<title>Zoë and the bridge</title>", Body));
        using var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var response = await _client.PostAsync("/api/v1/articles/parse", content);

        Assert.Equal("Zoë and the bridge", (await response.ReadAsync(HttpStatusCode.OK)).Get("headline"));
    }

    [Theory]
    [InlineData("text/plain; charset=iso-8859-1")]
    [InlineData("text/html; charset=utf-16")]
    [InlineData("text/html; charset=no-such-charset")]
    public async Task Body_InUnsupportedEncoding_IsRefused(string type)
    {
        using var content = new ByteArrayContent("<p>Words"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var response = await _client.PostAsync("/api/v1/articles/parse", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Page_WithNewsletterBox_LeavesItOut()
    {
        var box = "<div class='newsletter-box'><p>Get our morning letter with all the news of the harbour, every day at six.</p></div>";

        var article = await ParsedAsync("<title>Kell bridge</title>", Body + box + Body);

        Assert.DoesNotContain("morning letter", article.Get("text"));
    }

    private static string Page(string head, string body) => $"<html><head>{head}</head><body><article>{body}</article></body></html>";

    private async Task<System.Text.Json.JsonElement> ParsedAsync(string head, string body)
    {
        using var content = new StringContent(Page(head, body), Encoding.UTF8, "text/html");
        var response = await _client.PostAsync("/api/v1/articles/parse", content);
        return await response.ReadAsync(HttpStatusCode.OK);
    }

    private async Task<string?> StoredAsync(string head, string body, string member)
    {
        using var content = new StringContent(Page(head, body), Encoding.UTF8, "text/html");
        var response = await _client.PostAsync("/api/v1/articles?onDuplicate=create", content);
        return (await response.ReadAsync(HttpStatusCode.Created)).Get(member);
    }
}
