using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

public sealed class MethodTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("/api/v1/articles")]
    [InlineData("/api/v1/search")]
    [InlineData("/api/v1/speakers")]
    [InlineData("/problems/not-found")]
    [InlineData("/healthz")]
    public async Task Head_WhereverGet_HasItsHeaders(string path)
    {
        var get = await _client.GetAsync(path);

        var head = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
    }

    [Fact]
    public async Task Head_UnknownArticle_IsNotFound()
    {
        var response = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/v1/articles/99"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/articles", "GET, HEAD, POST, OPTIONS")]
    [InlineData("/api/v1/articles/1", "DELETE, GET, HEAD, PATCH, PUT, OPTIONS")]
    [InlineData("/api/v1/quotes/1", "GET, HEAD, OPTIONS, PATCH")]
    public async Task Options_Address_NamesItsMethods(string path, string allowed)
    {
        var response = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Options, path));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(allowed.Split(", ").Order(), response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("/api/v1/articles", "application/json, text/html, text/plain", null)]
    [InlineData("/api/v1/articles/parse", "application/json, text/html, text/plain", null)]
    [InlineData("/api/v1/articles/1", null, "application/merge-patch+json")]
    [InlineData("/api/v1/search", "application/json", null)]
    [InlineData("/api/v1/articles/1/restore", null, null)]
    [InlineData("/api/v1/speakers", null, null)]
    public async Task Options_Address_NamesTheMediaTypesThatItTakes(string path, string? post, string? patch)
    {
        var response = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Options, path));

        Assert.Equal((post, patch), (TypesOf(response, "Accept-Post"), TypesOf(response, "Accept-Patch")));
    }

    [Fact]
    public async Task Options_UnknownAddress_IsNotFound() => await ProblemAssert.IsAsync(
        await _client.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/nothing")), HttpStatusCode.NotFound, "not-found");

    [Theory]
    [InlineData("", null)]
    [InlineData("*", "*")]
    [InlineData("https://other.example, https://page.example", "https://page.example")]
    [InlineData("https://other.example", null)]
    public async Task Cors_Origins_AsConfigured(string origins, string? expected)
    {
        await using var configured = NewsApiHost.With(("Http:CorsOrigins", origins));
        using var client = configured.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", "https://page.example");
        var preflight = new HttpRequestMessage(HttpMethod.Options, "/api/v1/articles/1")
        {
            Headers = { { "Access-Control-Request-Method", "PUT" }, { "Access-Control-Request-Headers", "if-match" } },
        };

        var response = await client.GetAsync("/api/v1/articles");
        var allowed = await client.SendAsync(preflight);

        Assert.Equal(expected, OriginOf(response));
        Assert.Equal(expected, OriginOf(allowed));
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal(expected is not null, response.Headers.TryGetValues("Access-Control-Expose-Headers", out var exposed));
        Assert.True(exposed?.Single().Contains("X-Total-Count") ?? true);
    }

    [Fact]
    public async Task Options_PreflightWithoutConfiguredOrigins_HasAllow()
    {
        var preflight = new HttpRequestMessage(HttpMethod.Options, "/api/v1/articles")
        {
            Headers = { { "Origin", "https://page.example" }, { "Access-Control-Request-Method", "POST" } },
        };

        var response = await _client.SendAsync(preflight);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS", "POST"], response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/api/v1/articles")]
    [InlineData("/swagger/index.html")]
    [InlineData("/swagger/v1/swagger.json")]
    [InlineData("/nothing")]
    public async Task Trace_Anything_IsNotAllowed(string path)
    {
        var response = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Trace, path));

        await ProblemAssert.IsAsync(response, HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        Assert.Contains("GET", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Root_LeadsToSwaggerUi(string method)
    {
        using var client = host.CreateClient(new() { AllowAutoRedirect = false });

        var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/"));

        Assert.Equal((HttpStatusCode.Redirect, "/swagger/index.html"), (response.StatusCode, response.Headers.Location!.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(response.Headers.Location)).StatusCode);
    }

    private static string? TypesOf(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var types) ? string.Join(", ", types.Single().Split(", ").Order()) : null;

    private static string? OriginOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) ? origins.Single() : null;
}
