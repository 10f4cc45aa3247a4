using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Access;

/// <summary>In Development no key is needed, but pages of other sites change nothing.</summary>
public sealed class DevelopmentAccessTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Delete_PermanentWithoutAKey_IsAllowed()
    {
        var article = await _client.CreateAsync("The old bridge is gone.");

        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync($"/api/v1/articles/{article.Id()}?permanent=true")).StatusCode);
    }

    [Fact]
    public async Task Get_WrongKey_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles") { Headers = { { "X-Api-Key", "wrong" } } };

        await ProblemAssert.IsAsync(await _client.SendAsync(request), HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("Origin", "http://localhost:8080", false)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Origin", "http://localhost", true)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Sec-Fetch-Site", "none", true)]
    public async Task Post_FromAPage_IsAllowedFromTheSameOriginOnly(string header, string value, bool isAllowed)
    {
        using var request = Post($"The tide of {header} {value} is high.");
        request.Headers.Add(header, value);

        var response = await _client.SendAsync(request);

        if (isAllowed)
        {
            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        }
        else
        {
            await ProblemAssert.IsAsync(response, HttpStatusCode.Forbidden, "cross-site-request");
        }
    }

    [Fact]
    public async Task Post_CrossSiteWithACustomHeader_IsAllowed()
    {
        using var request = Post("Only CORS lets a page send this.");
        request.Headers.Add("Origin", "https://evil.example");
        request.Headers.Add("X-Requested-With", "fetch");

        Assert.Equal(HttpStatusCode.Created, (await _client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Post_FromAnOriginThatCorsAllows_IsAllowed()
    {
        await using var configured = NewsApiHost.With(("Http:CorsOrigins", "https://desk.example"));
        using var request = Post("The desk may write.");
        request.Headers.Add("Origin", "https://desk.example");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.Created, (await configured.CreateClient().SendAsync(request)).StatusCode);
    }

    private static HttpRequestMessage Post(string text) =>
        new(HttpMethod.Post, "/api/v1/articles") { Content = Requests.Text(text) };
}
