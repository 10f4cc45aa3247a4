using System.Net;
using System.Text.RegularExpressions;
using NewsApi.Tests.Access;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Telemetry;

public sealed partial class MetricsTests : IDisposable
{
    private readonly AccessHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Get_Metrics_HasThoseOfTheServerTheDatabaseAndTheIndex()
    {
        var admin = _host.As("admin");
        await admin.PostAsync("/api/v1/articles", Requests.Text("The bridge opens in May."));
        await admin.GetAsync("/api/v1/search?q=bridge");

        var metrics = await admin.GetStringAsync("/metrics");

        Assert.All(
            [
                "newsapi_write_group_size_bucket", "newsapi_write_group_duration_seconds_bucket", "newsapi_write_queue_length",
                "newsapi_parse_duration_seconds_bucket", "newsapi_index_lag", "newsapi_index_ready",
                "http_server_request_duration_seconds_bucket", "microsoft_entityframeworkcore_", "dotnet_gc_",
            ],
            name => Assert.Contains($"\n{name}", metrics));
        Assert.Contains("http_route=\"api/v1/articles\"", metrics);
    }

    [Fact]
    public async Task Dashboard_EveryMetric_Exists()
    {
        var admin = _host.As("admin");
        await admin.PostAsync("/api/v1/articles", Requests.Text("The bridge opens in May."));
        GC.Collect();
        var metrics = await admin.GetStringAsync("/metrics");

        var dashboard = Path.Combine(Path.GetDirectoryName(GoldenFile.PathOf())!, "../../../deploy/grafana/newsapi.json");
        var names = Metric().Matches(await File.ReadAllTextAsync(dashboard)).Select(match => match.Value).Distinct().ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains($"\n{name}", metrics));
    }

    [Theory]
    [InlineData("anonymous", HttpStatusCode.Unauthorized)]
    [InlineData("read", HttpStatusCode.Forbidden)]
    [InlineData("write", HttpStatusCode.Forbidden)]
    [InlineData("limited", HttpStatusCode.Forbidden)]
    [InlineData("revoked", HttpStatusCode.Unauthorized)]
    [InlineData("admin", HttpStatusCode.OK)]
    public async Task Get_Metrics_NeedsTheScopeAdmin(string principal, HttpStatusCode expected) =>
        Assert.Equal(expected, (await _host.As(principal).GetAsync("/metrics")).StatusCode);

    // Kestrel does not run in these tests, and has metrics of its own.
    [GeneratedRegex(@"\b(newsapi|http_server|dotnet)_[a-z_]+")]
    private static partial Regex Metric();
}
