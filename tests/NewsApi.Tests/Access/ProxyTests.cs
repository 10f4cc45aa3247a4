using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Access;

/// <summary>Behind a proxy, every link leads through it.</summary>
public sealed partial class ProxyTests : IDisposable
{
    private const string Text = "The bridge opens in May. \"It is safe,\" Mayor Ada Okafor said, as per Reuters.";

    private static readonly string[] Reads =
    [
        "articles", "articles/1", "articles/1/quotes", "articles/1/sections", "articles/1/revisions", "articles?pageSize=1&page=2",
        "quotes", "quotes/1", "quotes/1/context",
        "speakers", "speakers/1", "speakers/1/quotes", "sources", "search?q=bridge&facets=speaker",
        "search?q=okafor&types=quote,speaker", "suggest?q=ok&types=speaker,headline,source,tag",
    ];

    private readonly NewsApiHost _host = NewsApiHost.With(("Http:PathBase", "/news"));

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("/news")]
    [InlineData("")]
    public async Task Get_BelowThePathBase_LinksLeadThroughIt(string sent)
    {
        var client = _host.CreateClient();
        await client.CreateAsync(Text, new { source = "Harbour Post", tags = (string[])["okapi"] });
        await client.CreateAsync("The ferry stays.");

        foreach (var read in Reads)
        {
            foreach (var attempt in (string[])["made", "cached"])
            {
                var response = await client.GetAsync($"{sent}/api/v1/{read}");
                var body = await response.Content.ReadAsStringAsync();
                Assert.True(response.StatusCode == HttpStatusCode.OK, $"{read}: {body}");
                AssertLinks(body, $"{read} {attempt}");
                Assert.All(
                    response.Headers.TryGetValues("Link", out var links) ? links : [],
                    link => Assert.StartsWith("</news/api/v1/", link));
            }
        }
    }

    [Fact]
    public async Task Post_BelowThePathBase_LocationAndProblemsLeadThroughIt()
    {
        var client = _host.CreateClient();

        var created = await client.PostTextAsync(Text);
        var again = await client.PostTextAsync(Text);
        await client.DeleteAsync("/news/api/v1/articles/1");
        var deleted = await client.GetAsync("/news/api/v1/articles/1");

        Assert.Equal("/news/api/v1/articles/1", PathOf(created.Headers.Location!));
        var duplicate = await again.ReadAsync(HttpStatusCode.Conflict);
        Assert.Equal("/news/problems/duplicate-article", duplicate.Get("type"));
        Assert.Equal("/news/api/v1/articles/1", duplicate.Get("existing"));
        var problem = await deleted.ReadAsync(HttpStatusCode.Gone);
        Assert.Equal("/news/api/v1/articles/1/restore", problem.Get("restore"));
        Assert.Equal("/news/api/v1/articles/1", problem.Get("instance"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(problem.Get("type"))).StatusCode);
    }

    [Fact]
    public async Task Get_SwaggerDocument_NamesThePathBase()
    {
        var document = await _host.CreateClient().GetJsonAsync("/news/swagger/v1/swagger.json");

        Assert.Equal("/news", document.GetProperty("servers")[0].Get("url"));
    }

    [Fact]
    public async Task Get_ForwardedByAKnownProxy_PrefixAndSchemeAreTaken()
    {
        await using var host = NewsApiHost.Behind("10.0.0.2", ("ForwardedHeaders:KnownProxies", "10.0.0.2"));
        var client = host.CreateClient();
        await client.CreateAsync(Text);

        using var request = Forwarded("/api/v1/articles/1");
        var article = await (await client.SendAsync(request)).ReadAsync(HttpStatusCode.OK);

        Assert.Equal("/daily/api/v1/articles/1", article.GetProperty("links").Get("self"));
        Assert.Equal("/api/v1/articles/1", (await client.GetJsonAsync("/api/v1/articles/1")).GetProperty("links").Get("self"));
    }

    [Theory]
    [InlineData("10.0.0.3", "10.0.0.2")]
    [InlineData("10.0.0.3", "")]
    [InlineData("10.0.0.3", " , ")]
    public async Task Get_ForwardedByAnyoneElse_HeadersAreIgnored(string proxy, string known)
    {
        await using var host = NewsApiHost.Behind(proxy, ("ForwardedHeaders:KnownProxies", known));
        var client = host.CreateClient();
        await client.CreateAsync(Text);

        using var request = Forwarded("/api/v1/articles/1");
        var article = await (await client.SendAsync(request)).ReadAsync(HttpStatusCode.OK);

        Assert.Equal("/api/v1/articles/1", article.GetProperty("links").Get("self"));
    }

    [Theory]
    [InlineData("10.0.0.2", "192.0.2.7")]
    [InlineData("10.0.0.3", "10.0.0.3")]
    public async Task Audit_AddressOfAForwardedRequest_IsThatOfTheClientOnlyFromAKnownProxy(string proxy, string expected)
    {
        await using var host = NewsApiHost.Behind(proxy, ("ForwardedHeaders:KnownNetworks", "10.0.0.2/32"));
        using var request = Forwarded("/api/v1/articles");
        (request.Method, request.Content) = (HttpMethod.Post, Requests.Text(Text));
        await host.CreateClient().SendAsync(request);

        var entries = await host.CreateClient().GetJsonAsync("/api/v1/admin/audit?entity=article");

        Assert.Equal([expected], entries.Items("address"));
    }

    [Theory]
    [InlineData("news.example", HttpStatusCode.OK)]
    [InlineData("attacker.example", HttpStatusCode.BadRequest)]
    public async Task Get_HostIsNotAllowed_IsRefused(string name, HttpStatusCode expected)
    {
        await using var host = NewsApiHost.With(("AllowedHosts", "news.example"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles") { Headers = { Host = name } };

        var response = await host.CreateClient().SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        if (expected != HttpStatusCode.OK)
        {
            var problem = await ProblemAssert.IsAsync(response, expected, "invalid-request");
            Assert.Contains(name, problem.Get("detail"));
        }
    }

    private static HttpRequestMessage Forwarded(string path) => new(HttpMethod.Get, path)
    {
        Headers = { { "X-Forwarded-For", "192.0.2.7" }, { "X-Forwarded-Proto", "https" }, { "X-Forwarded-Prefix", "/daily" } },
    };

    private static void AssertLinks(string body, string what)
    {
        Assert.NotEmpty(JsonElement.Parse(body).GetRawText());
        foreach (Match link in Link().Matches(body))
        {
            Assert.True(link.Value.StartsWith("\"/news/", StringComparison.Ordinal), $"{what}: {link.Value}");
        }
    }

    private static string PathOf(Uri location) => location.IsAbsoluteUri ? location.AbsolutePath : location.OriginalString;

    [GeneratedRegex("\"(/[a-z]+)?/(api/v1|problems)/[^\"]*\"")]
    private static partial Regex Link();
}
