using System.Collections.Concurrent;
using System.Net;
using NewsApi.Tests.Access;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

public sealed class ResponseCacheTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("/api/v1/articles/{0}")]
    [InlineData("/api/v1/articles/{0}/text")]
    [InlineData("/api/v1/articles/{0}/sections")]
    [InlineData("/api/v1/articles/{0}/quotes")]
    [InlineData("/api/v1/articles?ids={0}")]
    [InlineData("/api/v1/quotes?articleId={0}")]
    public async Task Get_AfterTheWritersOwnResponse_IsNeverStale(string path)
    {
        var article = await _client.CreateAsync($"Version 0 of {path}. \"This is version 0 of it,\" Ida Holm said.");
        var address = string.Format(path, article.Id());
        for (var version = 1; version <= 5; version++)
        {
            await _client.GetAsync(address);
            await _client.PutAsync(
                $"/api/v1/articles/{article.Id()}?headline=Version%20{version}",
                Requests.Text($"Version {version} of {path}. \"This is version {version} of it,\" Ida Holm said."));

            Assert.Contains($"ersion {version}", await _client.GetStringAsync(address));
        }

        await _client.DeleteAsync($"/api/v1/articles/{article.Id()}");

        Assert.DoesNotContain("ersion 5", await (await _client.GetAsync(address)).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_WhileWritersWrite_ABodyAlwaysHasItsOwnTag()
    {
        var id = (await _client.CreateAsync("Body 1 of many.")).Id();
        var seen = new ConcurrentBag<(bool IsWhole, int Tag, int Body)>();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 8).Select(reader => ReadAsync(id, reader % 2 == 0, seen, stop.Token)).ToList();

        for (var round = 2; round <= 60; round++)
        {
            var written = await _client.PutAsync($"/api/v1/articles/{id}", Requests.Text($"Body {round} of many."));
            var read = await _client.GetAsync($"/api/v1/articles/{id}");

            Assert.Equal(written.Headers.ETag, read.Headers.ETag);
            Assert.Equal(await written.Content.ReadAsStringAsync(), await read.Content.ReadAsStringAsync());
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.DoesNotContain(seen, response => response.IsWhole ? response.Body != response.Tag : response.Body < response.Tag);
    }

    [Fact]
    public async Task Get_AsAnotherRepresentation_IsThatRepresentation()
    {
        var article = await _client.CreateAsync("A text that is read in many ways. " + string.Join(' ', Enumerable.Range(0, 1000)));
        var path = $"/api/v1/articles/{article.Id()}";

        var responses = new List<HttpResponseMessage>();
        (string?, string)[] variants =
            [(null, "*/*"), ("gzip", "*/*"), ("br", "*/*"), ("gzip;q=0", "*/*"), (null, "text/csv"), (null, "*/*")];
        foreach (var (encoding, accept) in variants)
        {
            responses.Add(await SendAsync(HttpMethod.Get, path, encoding, accept));
        }

        Assert.Equal(["", "gzip", "br", "", "", ""], responses.Select(response => string.Concat(response.Content.Headers.ContentEncoding)));
        Assert.Equal([200, 200, 200, 200, 406, 200], responses.Select(response => (int)response.StatusCode));
    }

    [Fact]
    public async Task Head_AfterGet_HasTheSameHeadersAndNoBody()
    {
        await using var server = new KestrelHost();
        using var client = server.CreateClient();
        var path = $"/api/v1/articles/{(await client.CreateAsync("A text whose head is requested.")).Id()}";

        var get = await client.GetAsync(path);
        for (var time = 0; time < 2; time++)
        {
            var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

            Assert.Equal(get.Headers.ETag, head.Headers.ETag);
            Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Get_AnotherPrincipal_GetsAResponseOfItsOwn()
    {
        await using var server = new AccessHost();
        var path = $"/api/v1/articles/{(await server.As("admin").CreateAsync("A text that principals read.")).Id()}";

        var isCached = new List<bool>();
        foreach (var principal in (string[])["admin", "read", "admin", "read", "anonymous", "anonymous"])
        {
            isCached.Add((await server.As(principal).GetAsync(path)).Headers.Age is not null);
        }

        Assert.Equal([false, false, true, true, false, true], isCached);
    }

    [Fact]
    public async Task Get_HundredAtOnce_AllHaveTheSameResponse()
    {
        var article = await _client.CreateAsync("A text that a hundred ask for at once.");

        var responses = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(_ => _client.GetStringAsync($"/api/v1/articles/{article.Id()}")));

        Assert.Equal(article.ToString(), Assert.Single(responses.Distinct()));
    }

    [Theory]
    [InlineData("?pageSize=0")]
    [InlineData("?nosuch=1")]
    [InlineData("?pageSize=1&pageSize=2")]
    public async Task Get_InvalidParameter_IsRefusedEveryTime(string query)
    {
        await _client.GetAsync("/api/v1/articles");
        for (var time = 0; time < 2; time++)
        {
            var response = await _client.GetAsync($"/api/v1/articles{query}");

            await ProblemAssert.IsAsync(response, HttpStatusCode.BadRequest, "invalid-request");
        }
    }

    [Fact]
    public async Task Get_LargerThanTheCacheTakes_IsSentWhole()
    {
        var text = string.Join(' ', Enumerable.Range(0, 100_000));
        var article = await _client.CreateAsync(text);

        var response = await SendAsync(HttpMethod.Get, $"/api/v1/articles/{article.Id()}", "gzip", null);

        await using var body = new System.IO.Compression.GZipStream(
            await response.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);
        using var read = await System.Text.Json.JsonDocument.ParseAsync(body);
        Assert.Equal(text, read.RootElement.Get("text"));
        Assert.Equal($"\"{article.Id()}-1-gzip\"", response.Headers.ETag!.Tag);
    }

    // A whole article is of one moment; its text alone may be newer than its tag, never older.
    private async Task ReadAsync(long id, bool isWhole, ConcurrentBag<(bool IsWhole, int Tag, int Body)> seen, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var response = await _client.GetAsync($"/api/v1/articles/{id}{(isWhole ? "" : "/text")}", CancellationToken.None);
            var body = await response.Content.ReadAsStringAsync(CancellationToken.None);
            var text = isWhole ? System.Text.Json.JsonElement.Parse(body).Get("text")! : body;
            seen.Add((isWhole, int.Parse(response.Headers.ETag!.Tag.Split('-')[1].Trim('"')), int.Parse(text.Split(' ')[1])));
        }
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? encoding, string? accept)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return _client.SendAsync(request);
    }
}
