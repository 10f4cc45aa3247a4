using NewsApi.Tests.Support;

namespace NewsApi.Tests.Access;

public sealed class SecurityHeaderTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    [Theory]
    [InlineData("/api/v1/articles")]
    [InlineData("/api/v1/articles/999999")]
    [InlineData("/problems")]
    [InlineData("/nowhere")]
    [InlineData("/healthz")]
    [InlineData("/swagger/index.html")]
    public async Task Get_AnyResponse_MayNotBeSniffed(string path)
    {
        var response = await host.CreateClient().GetAsync(path);

        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/problems")]
    [InlineData("/swagger/index.html")]
    public async Task Get_Page_HasAPolicyWithoutInlineScripts(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } };

        var response = await host.CreateClient().SendAsync(request);

        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy);
        Assert.DoesNotContain("script-src", policy);
        Assert.DoesNotContain("unsafe-eval", policy);
        Assert.DoesNotContain("<script>", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task Get_OverHttps_DemandsHttpsOutsideDevelopment(string environment, bool isDemanded)
    {
        await using var own = environment == "Production" ? NewsApiHost.InProduction() : new NewsApiHost();
        var client = own.CreateClient(new() { BaseAddress = new Uri("https://news.example") });

        var response = await client.GetAsync("/api/v1/articles");

        Assert.Equal(isDemanded, response.Headers.Contains("Strict-Transport-Security"));
    }
}
