using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

public sealed class NegotiationTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("/problems/not-found", null, "application/json")]
    [InlineData("/problems/not-found", "*/*", "application/json")]
    [InlineData("/problems/not-found", "text/html", "text/html")]
    [InlineData("/problems", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("/problems", "text/html;q=0.5, application/json;q=0.6", "application/json")]
    [InlineData("/problems", "text/html;q=0.6, application/json;q=0.5", "text/html")]
    [InlineData("/problems", "text/*", "text/html")]
    [InlineData("/api/v1/articles", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json")]
    [InlineData("/api/v1/articles", "application/json;charset=utf-8", "application/json")]
    public async Task Get_Accept_GetsTheBestForm(string path, string? accept, string expected)
    {
        var response = await GetAsync(path, accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Theory]
    [InlineData("/api/v1/articles", "text/html")]
    [InlineData("/api/v1/articles", "application/json;q=0")]
    [InlineData("/api/v1/articles", "*/*, application/json;q=0")]
    [InlineData("/api/v1/articles/export", "application/pdf")]
    [InlineData("/problems", "image/png")]
    public async Task Get_NothingAcceptable_IsAProblem(string path, string accept)
    {
        var response = await GetAsync(path, accept);

        await ProblemAssert.IsAsync(response, HttpStatusCode.NotAcceptable, "not-acceptable");
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Fact]
    public async Task Problems_AsPages_SayWhatIsToBeDone()
    {
        var list = await (await GetAsync("/problems", "text/html")).Content.ReadAsStringAsync();
        var page = await (await GetAsync("/problems/too-large", "text/html")).Content.ReadAsStringAsync();

        Assert.Contains("<a href=\"/problems/too-large\">The request is too large</a>", list);
        Assert.All(
            ["<h2>Meaning</h2>", "<h2>Cause</h2>", "<h2>Cure</h2>", "Status 413", "&#39;detail&#39;"], part => Assert.Contains(part, page));
    }

    [Theory]
    [InlineData("/swagger/v1/swagger.json")]
    [InlineData("/swagger/index.html")]
    [InlineData("/readyz")]
    [InlineData("/api/v1/parser/rules")]
    [InlineData("/api/v1/stats/timeline")]
    [InlineData("/api/v1/suggest?q=a")]
    public async Task Head_WhereverGet_IsServed(string path)
    {
        var response = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private Task<HttpResponseMessage> GetAsync(string path, string? accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return _client.SendAsync(request);
    }
}
