using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

public sealed class ConditionalRequestTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private const string Text = "Mayor Ida Holm opened the pier. \"We have waited ten years for this day,\" Holm said.";

    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("/api/v1/articles/{0}", false)]
    [InlineData("/api/v1/articles/{0}/text", false)]
    [InlineData("/api/v1/articles/{0}/sections/1", false)]
    [InlineData("/api/v1/articles/{0}/sections", true)]
    [InlineData("/api/v1/articles/{0}/quotes", true)]
    [InlineData("/api/v1/articles?pageSize=1", true)]
    [InlineData("/api/v1/quotes", true)]
    [InlineData("/api/v1/quotes/{1}", false)]
    [InlineData("/api/v1/quotes/{1}/context", false)]
    [InlineData("/api/v1/speakers/{2}", false)]
    [InlineData("/api/v1/speakers", true)]
    [InlineData("/api/v1/sources", true)]
    [InlineData("/problems", false)]
    [InlineData("/api/v1/articles/{0}/revisions", true)]
    [InlineData("/api/v1/articles/{0}/diff", false)]
    [InlineData("/api/v1/articles/{0}/related", true)]
    [InlineData("/api/v1/search?q=pier&facets=speaker", true)]
    [InlineData("/api/v1/search?q=pier&fields=id", true)]
    [InlineData("/api/v1/suggest?q=ho", false)]
    [InlineData("/api/v1/stats/timeline?of=quotes&interval=day", false)]
    public async Task Get_WithTheTagOfTheLastResponse_IsNotModified(string path, bool isWeak)
    {
        var address = await AddressAsync(path);

        var first = await _client.GetAsync(address);
        var second = await SendAsync(HttpMethod.Get, address, ifNoneMatch: first.Headers.ETag!.ToString());
        var other = await SendAsync(HttpMethod.Get, address, ifNoneMatch: "\"other\", W/\"another\"");

        Assert.Equal(isWeak, first.Headers.ETag.IsWeak);
        Assert.Equal("no-cache", first.Headers.CacheControl?.ToString());
        Assert.Equal(["Accept", "Accept-Encoding"], first.Headers.Vary.Order());
        Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag), (second.StatusCode, second.Headers.ETag));
        Assert.Equal(first.Headers.CacheControl, second.Headers.CacheControl);
        Assert.Equal(["Accept", "Accept-Encoding"], second.Headers.Vary.Order());
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, (await SendAsync(HttpMethod.Get, address, ifNoneMatch: "*")).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/articles/{0}/text")]
    [InlineData("/api/v1/articles/{0}/sections")]
    [InlineData("/api/v1/articles/{0}/sections/1")]
    [InlineData("/api/v1/articles/{0}/revisions")]
    [InlineData("/api/v1/articles")]
    [InlineData("/api/v1/quotes")]
    [InlineData("/api/v1/quotes/{1}")]
    [InlineData("/api/v1/quotes/{1}/context")]
    [InlineData("/api/v1/speakers")]
    [InlineData("/api/v1/speakers/{2}")]
    [InlineData("/api/v1/sources")]
    public async Task Get_WithTheTimeOfTheLastResponse_IsNotModified(string path)
    {
        var address = await AddressAsync(path);
        var modified = (await _client.GetAsync(address)).Content.Headers.LastModified;

        var known = await SendAsync(HttpMethod.Get, address, request => request.Headers.IfModifiedSince = modified);
        var older = await SendAsync(
            HttpMethod.Get, address, request => request.Headers.IfModifiedSince = modified - TimeSpan.FromSeconds(1));

        Assert.NotNull(modified);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal(HttpStatusCode.OK, older.StatusCode);
    }

    [Fact]
    public async Task Search_AfterAChange_HasAnotherTag()
    {
        await _client.CreateAsync("A text about lighthouses.");
        var before = await _client.GetAsync("/api/v1/search?q=lighthouses");
        await _client.CreateAsync("Another text about lighthouses.");

        var after = await SendAsync(HttpMethod.Get, "/api/v1/search?q=lighthouses", ifNoneMatch: before.Headers.ETag!.ToString());

        Assert.Equal(2, (await after.ReadAsync(HttpStatusCode.OK)).GetProperty("total").GetInt32());
        Assert.NotEqual(before.Headers.ETag, (await _client.GetAsync("/api/v1/search?q=lighthouse")).Headers.ETag);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task GetText_WhileOthersWrite_IsOfTheVersionThatItsTagNames()
    {
        await using var uncached = NewsApiHost.With(("Cache:MaxBytes", "0"));
        using var client = uncached.CreateClient();
        var path = $"/api/v1/articles/{(await client.CreateAsync("This is version 1.")).Id()}";
        var writing = Task.Run(async () =>
        {
            for (var version = 2; version <= 60; version++)
            {
                await client.PutAsync(path, Requests.Text($"This is version {version}."));
            }
        });

        while (!writing.IsCompleted)
        {
            var response = await client.GetAsync(path + "/text");
            var version = response.Headers.ETag!.Tag.Trim('"').Split('-')[1];
            Assert.Equal($"This is version {version}.", await response.Content.ReadAsStringAsync());
        }

        await writing;
    }

    [Fact]
    public async Task Get_Article_IsTaggedByItsVersion()
    {
        var article = await _client.CreateAsync("It has a version.");
        var path = $"/api/v1/articles/{article.Id()}";

        await _client.PutAsync(path, Requests.Text("It has another version."));
        var response = await SendAsync(HttpMethod.Get, path, ifNoneMatch: $"\"{article.Id()}-1\"");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"\"{article.Id()}-2\"", response.Headers.ETag!.Tag);
        Assert.Equal($"\"{article.Id()}-2\"", (await _client.GetAsync(path + "/text")).Headers.ETag!.Tag);
        var known = await SendAsync(
            HttpMethod.Get, path, request => request.Headers.IfModifiedSince = response.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        var older = await SendAsync(
            HttpMethod.Get, path, request => request.Headers.IfModifiedSince = DateTimeOffset.UnixEpoch);
        Assert.Equal(HttpStatusCode.OK, older.StatusCode);
    }

    [Theory]
    [InlineData("PUT", "\"{0}-1\"", HttpStatusCode.OK)]
    [InlineData("PUT", "\"x\", \"{0}-1\"", HttpStatusCode.OK)]
    [InlineData("PUT", "*", HttpStatusCode.OK)]
    [InlineData("PUT", "\"{0}-2\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("PUT", "W/\"{0}-1\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("DELETE", "\"{0}-1\"", HttpStatusCode.NoContent)]
    [InlineData("DELETE", "\"{0}-2\"", HttpStatusCode.PreconditionFailed)]
    public async Task Change_IfMatch_OnlyInThatState(string method, string condition, HttpStatusCode expected)
    {
        var article = await _client.CreateAsync($"A text of its own for {method} {condition}.");
        var path = $"/api/v1/articles/{article.Id()}";

        var response = await SendAsync(new HttpMethod(method), path, ifMatch: string.Format(condition, article.Id()));

        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.PreconditionFailed)
        {
            await ProblemAssert.IsAsync(response, expected, "precondition-failed");
            Assert.Equal($"\"{article.Id()}-1\"", response.Headers.ETag!.Tag);
            Assert.Equal(article.ToString(), (await _client.GetJsonAsync(path)).ToString());
        }
    }

    [Fact]
    public async Task Put_ExcludedOrUnreadableCondition_IsRefused()
    {
        var article = await _client.CreateAsync("A text with conditions.");
        var path = $"/api/v1/articles/{article.Id()}";

        var excluded = await SendAsync(HttpMethod.Put, path, ifNoneMatch: "*");
        var unreadable = await SendAsync(HttpMethod.Put, path, ifMatch: "1-1");

        await ProblemAssert.IsAsync(excluded, HttpStatusCode.PreconditionFailed, "precondition-failed");
        await ProblemAssert.NamesAsync(unreadable, "If-Match");
    }

    [Fact]
    public async Task Put_FiftyAtOnceWithOneTag_OneIsStored()
    {
        var article = await _client.CreateAsync("Fifty editors have this text.");
        var path = $"/api/v1/articles/{article.Id()}";
        for (var round = 1; round <= 20; round++)
        {
            var tag = $"\"{article.Id()}-{round}\"";

            var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(editor => SendAsync(HttpMethod.Put, path, request =>
            {
                request.Headers.TryAddWithoutValidation("If-Match", tag);
                request.Content = Requests.Text($"The text of editor {editor} in round {round}.");
            })));

            Assert.Single(responses, response => response.StatusCode == HttpStatusCode.OK);
            Assert.Equal(49, responses.Count(response => response.StatusCode == HttpStatusCode.PreconditionFailed));
        }
    }

    [Fact]
    public async Task Change_WithoutIfMatchWhereRequired_IsRefused()
    {
        await using var strict = NewsApiHost.With(("Http:RequireIfMatch", "true"));
        using var client = strict.CreateClient();
        var article = await client.CreateAsync("A strict server has this text.");

        var response = await client.DeleteAsync($"/api/v1/articles/{article.Id()}");

        await ProblemAssert.IsAsync(response, HttpStatusCode.PreconditionRequired, "precondition-required");
    }

    private async Task<string> AddressAsync(string path)
    {
        var article = await (await _client.PostTextAsync(Text, "?onDuplicate=return")).Content.ReadAsStringAsync();
        var quote = System.Text.Json.JsonElement.Parse(article).GetProperty("quotes")[0];
        return string.Format(path, quote.GetProperty("articleId"), quote.Id(), quote.GetProperty("speaker").Id());
    }

    private Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? ifMatch = null, string? ifNoneMatch = null) =>
        SendAsync(method, path, request =>
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
            request.Content = method == HttpMethod.Put ? Requests.Text($"A text that replaces {path}.") : null;
        });

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestMessage> with)
    {
        var request = new HttpRequestMessage(method, path);
        with(request);
        return _client.SendAsync(request);
    }
}
