using System.IO.Compression;
using System.Net;
using System.Text;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

public sealed class CompressionTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private const int MegaByte = 1024 * 1024;

    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Get_LongResponse_IsCompressedWithATagOfItsOwn(string encoding)
    {
        var article = await _client.CreateAsync($"A long text for {encoding}. " + string.Join(' ', Enumerable.Range(0, 1000)));
        var path = $"/api/v1/articles/{article.Id()}";

        var plain = await _client.GetAsync(path);
        var compressed = await GetAsync(path, encoding);
        var known = await GetAsync(path, encoding, compressed.Headers.ETag!.ToString());

        Assert.Equal([encoding], compressed.Content.Headers.ContentEncoding);
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await InflateAsync(compressed, encoding));
        Assert.Equal($"\"{article.Id()}-1-{encoding}\"", compressed.Headers.ETag!.Tag);
        Assert.Contains("Accept-Encoding", compressed.Headers.Vary);
        Assert.Equal((HttpStatusCode.NotModified, compressed.Headers.ETag), (known.StatusCode, known.Headers.ETag));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1000000")]
    public async Task Get_TagOfARepresentation_CountsForWhomAcceptsIt(string cacheBytes)
    {
        await using var own = NewsApiHost.With(("Cache:MaxBytes", cacheBytes));
        var client = own.CreateClient();
        var article = await client.CreateAsync("A long text for all. " + string.Join(' ', Enumerable.Range(0, 1000)));

        foreach (var part in (string[])["", "/text", "/sections/1"])
        {
            var path = $"/api/v1/articles/{article.Id()}{part}";
            var plain = (await client.GetAsync(path)).Headers.ETag!.Tag;
            var gzip = (await GetAsync(path, "gzip", client: client)).Headers.ETag!.Tag;

            Assert.Equal(plain.Replace("1\"", "1-gzip\""), gzip);
            await AssertKnownAsync(gzip, path, "gzip", gzip);
            await AssertKnownAsync(gzip, path, "br, gzip;q=0.5", gzip);
            await AssertKnownAsync(plain, path, "gzip", plain);
            await AssertKnownAsync(null, path, "br", gzip);
            await AssertKnownAsync(null, path, "identity", gzip);
            await AssertKnownAsync(null, path, "gzip;q=0, br", gzip);
        }

        async Task AssertKnownAsync(string? expected, string path, string encoding, string tag)
        {
            var response = await GetAsync(path, encoding, tag, client);
            Assert.Equal(expected is null ? HttpStatusCode.OK : HttpStatusCode.NotModified, response.StatusCode);
            Assert.Equal("Accept-Encoding", response.Headers.Vary.Last());
            Assert.Equal(expected ?? response.Headers.ETag!.Tag, response.Headers.ETag!.Tag);
        }
    }

    [Fact]
    public async Task Put_TagOfTheCompressedResponse_IsTheSameState()
    {
        var article = await _client.CreateAsync("A text that somebody read compressed.");
        var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/articles/{article.Id()}")
        {
            Headers = { { "If-Match", $"\"{article.Id()}-1-gzip\"" } },
            Content = Requests.Text("A text that somebody changed."),
        };

        Assert.Equal(HttpStatusCode.OK, (await _client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Get_ShortResponse_IsLeftAlone()
    {
        var response = await GetAsync("/problems/not-found", "gzip");

        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.NotNull(response.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("gzip", "text/plain")]
    [InlineData("br", "text/plain")]
    [InlineData("gzip", "application/json")]
    public async Task Post_CompressedBody_IsRead(string encoding, string type)
    {
        var text = $"A text that came as {encoding} {type}.";
        var body = type == "text/plain" ? text : $$"""{ "text": "{{text}}" }""";

        var response = await PostAsync(Compress(Encoding.UTF8.GetBytes(body), encoding), encoding, type);

        Assert.Equal(text, (await response.ReadAsync(HttpStatusCode.Created)).Get("text"));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    public async Task Post_BodyThatInflatesWithoutEnd_IsTooLarge(string type)
    {
        var bomb = Compress(Encoding.UTF8.GetBytes("{ \"text\": \"" + new string('x', 64 * MegaByte)), "gzip");

        var response = await PostAsync(bomb, "gzip", type);

        await ProblemAssert.IsAsync(response, HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task Post_BodyThatIsNotCompressed_IsRefused()
    {
        var wrong = await PostAsync("no gzip at all"u8.ToArray(), "gzip", "text/plain");
        var unknown = await PostAsync("text"u8.ToArray(), "zstd", "text/plain");

        await ProblemAssert.IsAsync(wrong, HttpStatusCode.BadRequest, "invalid-request");
        await ProblemAssert.IsAsync(unknown, HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Theory]
    [InlineData("gzip", "text/plain")]
    [InlineData("gzip", "text/html")]
    [InlineData("gzip", "application/json")]
    [InlineData("br", "text/plain")]
    [InlineData("br", "text/html")]
    [InlineData("br", "application/json")]
    [InlineData("deflate", "text/plain")]
    [InlineData("deflate", "application/json")]
    public async Task Post_CompressedBodyEndsEarly_IsRefusedAndNothingIsStored(string encoding, string type)
    {
        await using var own = new NewsApiHost();
        using var client = own.CreateClient();
        var text = $"A text that is cut as {encoding} {type}. {string.Join(' ', Enumerable.Range(0, 3000))}";
        var body = Compress(
            Encoding.UTF8.GetBytes(type == "application/json" ? $$"""{ "text": "{{text}}" }""" : $"<p>{text}</p>"), encoding);

        foreach (var length in (int[])[body.Length - 1, body.Length - 4, body.Length - 9, body.Length / 2, 20])
        {
            await ProblemAssert.IsAsync(
                await PostAsync(body[..length], encoding, type, client), HttpStatusCode.BadRequest, "invalid-request");
        }

        Assert.Equal(0, (await client.GetJsonAsync("/api/v1/articles")).GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(body, encoding, type, client)).StatusCode);
    }

    private Task<HttpResponseMessage> PostAsync(byte[] body, string encoding, string type, HttpClient? client = null)
    {
        var content = Requests.Bytes(body, type);
        content.Headers.ContentEncoding.Add(encoding);
        return (client ?? _client).PostAsync("/api/v1/articles", content);
    }

    private Task<HttpResponseMessage> GetAsync(string path, string encoding, string? tag = null, HttpClient? client = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", encoding } } };
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return (client ?? _client).SendAsync(request);
    }

    private static byte[] Compress(byte[] body, string encoding)
    {
        using var compressed = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "br" => new BrotliStream(compressed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(compressed, CompressionLevel.Fastest),
            _ => new GZipStream(compressed, CompressionLevel.Fastest),
        })
        {
            stream.Write(body);
        }

        return compressed.ToArray();
    }

    private static async Task<string> InflateAsync(HttpResponseMessage response, string encoding)
    {
        await using var body = await response.Content.ReadAsStreamAsync();
        await using Stream stream = encoding == "br"
            ? new BrotliStream(body, CompressionMode.Decompress)
            : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
