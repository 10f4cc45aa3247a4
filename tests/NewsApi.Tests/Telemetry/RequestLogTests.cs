using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsApi.Data;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Telemetry;

public sealed class RequestLogTests : IDisposable
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    private readonly LogLines _log = new();
    private readonly NewsApiHost _host = NewsApiHost.InProduction(("ApiKeys:0:Key", "secret"), ("Database:SlowQueryMilliseconds", "1"));
    private readonly WebApplicationFactory<Program> _server;
    private readonly HttpClient _client;

    public RequestLogTests()
    {
        _server = _host.WithWebHostBuilder(builder => builder.ConfigureLogging(logging => logging.AddProvider(_log)));
        _client = _server.CreateClient();
    }

    [Fact]
    public async Task Request_OfAnyKind_IsOneLineWithoutTheQuery()
    {
        _client.DefaultRequestHeaders.Add("X-Api-Key", "secret");
        await _client.GetAsync("/api/v1/search?q=confidential");
        await _client.PostTextAsync("A confidential text.");
        await _client.GetAsync("/api/v1/articles/no%0Asuch");

        var lines = _log.Of("RequestLog").ToList();
        Assert.Equal(3, lines.Count);
        Assert.Matches(@"^GET /api/v1/search 200 [\d.]+ ms configured:0 ", lines[0]);
        Assert.Matches("^POST /api/v1/articles 201 ", lines[1]);
        Assert.Matches("^GET /api/v1/articles/no%0Asuch 404 ", lines[2]);
        Assert.All(lines, line => Assert.DoesNotContain("confidential", line));
    }

    [Fact]
    public async Task Request_ServedFromTheCacheOrRefused_IsLogged()
    {
        await _client.GetAsync("/api/v1/articles");
        await _client.GetAsync("/api/v1/articles");
        await _client.PostTextAsync("Nobody may write this.");

        Assert.Equal(["200", "200", "401"], _log.Of("RequestLog").Select(line => line.Split(' ')[2]));
    }

    [Fact]
    public async Task Problem_OfAnyRequest_HasTheTraceIdOfTheCallerAndOfTheLog()
    {
        _client.DefaultRequestHeaders.Add("traceparent", $"00-{TraceId}-00f067aa0ba902b7-01");

        var problem = await ProblemAssert.IsAsync(await _client.GetAsync("/api/v1/articles/7"), HttpStatusCode.NotFound, "not-found");

        Assert.StartsWith($"00-{TraceId}-", problem.Get("traceId"));
        Assert.EndsWith(problem.Get("traceId")!, Assert.Single(_log.Of("RequestLog")));
    }

    [Fact]
    public async Task Problem_WithoutTraceparent_HasATraceIdOfItsOwn()
    {
        var problem = await ProblemAssert.IsAsync(await _client.GetAsync("/api/v1/articles/7"), HttpStatusCode.NotFound, "not-found");

        Assert.Matches("^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$", problem.Get("traceId"));
        Assert.EndsWith(problem.Get("traceId")!, Assert.Single(_log.Of("RequestLog")));
    }

    [Fact]
    public async Task Statement_Slow_IsLoggedWithoutItsValues()
    {
        await using var scope = _server.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>().Database;

        await database.SqlQueryRaw<long>(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) "
            + "SELECT COUNT(*) AS \"Value\" FROM n WHERE {0} <> ''",
            "confidential").SingleAsync();

        var lines = _log.Of("ObservedQueries", LogLevel.Warning).ToList();
        Assert.Contains(lines, line => line.Contains("RECURSIVE", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("confidential", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
        _host.Dispose();
    }
}
