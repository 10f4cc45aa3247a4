using System.Globalization;
using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Access;

public sealed class RateLimitTests : IDisposable
{
    private readonly AccessHost _host = AccessHost.With(("RateLimiting:Enabled", "true"), ("RateLimiting:PermitsPerMinute", "3"));

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Requests_BeyondTheLimit_AreRefusedUntilRetryAfter()
    {
        var client = _host.As("read");
        var allowed = new List<HttpResponseMessage>();
        for (var request = 0; request < 3; request++)
        {
            allowed.Add(await client.GetAsync("/api/v1/articles"));
        }

        var refused = await client.GetAsync("/api/v1/articles");

        Assert.All(allowed, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal(["2", "1", "0"], allowed.Select(response => Header(response, "RateLimit-Remaining")));
        Assert.All(allowed, response => Assert.Equal("3", Header(response, "RateLimit-Limit")));
        await ProblemAssert.IsAsync(refused, HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 20);
        Assert.InRange(int.Parse(Header(refused, "RateLimit-Reset"), CultureInfo.InvariantCulture), 41, 60);
    }

    [Fact]
    public async Task Requests_OfAnotherKey_AreCountedApart()
    {
        for (var request = 0; request < 4; request++)
        {
            await _host.As("read").GetAsync("/api/v1/articles");
        }

        Assert.Equal(HttpStatusCode.OK, (await _host.As("write").GetAsync("/api/v1/articles")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await _host.As("read").GetAsync("/api/v1/articles")).StatusCode);
    }

    [Fact]
    public async Task Requests_WithWrongKeys_AreCountedByAddress()
    {
        var statuses = new List<HttpStatusCode>();
        for (var request = 0; request < 4; request++)
        {
            statuses.Add((await _host.As("unknown").GetAsync("/api/v1/articles")).StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, 3), HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task Requests_WithoutTheLimit_HaveNoHeaders()
    {
        await using var host = new AccessHost();

        var response = await host.As("read").GetAsync("/api/v1/articles");

        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("RateLimit", StringComparison.OrdinalIgnoreCase));
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();
}
