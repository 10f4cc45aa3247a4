using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using NewsApi.Commands;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

public sealed class HealthTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Get_Running_IsOk(string path)
    {
        var client = host.CreateClient();
        await Waiting.UntilAsync(async () => (await client.GetAsync("/readyz")).StatusCode == HttpStatusCode.OK);

        var response = await client.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, "text/plain"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Ready_DatabaseRefusesChanges_IsLoggedOnce()
    {
        using var log = new LogLines();
        await using var own = new NewsApiHost();
        await using var logged = own.WithWebHostBuilder(builder => builder.ConfigureLogging(logging => logging.AddProvider(log)));
        var client = logged.CreateClient();
        var condition = logged.Services.GetRequiredService<StoreCondition>();
        condition.Set(new StoreUnavailableException("The disk is gone.") { NeedsRestart = true });

        for (var attempt = 0; attempt < 3; attempt++)
        {
            await ProblemAssert.IsAsync(await client.GetAsync("/readyz"), HttpStatusCode.ServiceUnavailable, "unavailable");
        }

        Assert.Single(log.Of(nameof(ReadinessLog), LogLevel.Warning));
        Assert.Empty(log.Of("DefaultHealthCheckService", LogLevel.Error));
    }

    [Fact]
    public void ReadinessLog_StatusChanges_HasALineForEachChange()
    {
        using var log = new LogLines();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        var readiness = new ReadinessLog(loggers.CreateLogger<ReadinessLog>());

        foreach (var status in new[] { HealthStatus.Degraded, HealthStatus.Unhealthy, HealthStatus.Unhealthy, HealthStatus.Healthy })
        {
            readiness.Write(new HealthReport(new Dictionary<string, HealthReportEntry>(), status, TimeSpan.Zero), "The disk is full.");
        }

        Assert.Equal(["The server is not ready: The disk is full."], log.Of(nameof(ReadinessLog), LogLevel.Warning));
        Assert.Equal(["The server is ready"], log.Of(nameof(ReadinessLog)));
    }

    [Theory]
    [InlineData(null, null, "http://localhost:5000")]
    [InlineData("http://+:8080;https://+:8081", null, "http://localhost:8080")]
    [InlineData("http://0.0.0.0:80", "8080", "http://localhost:80")]
    [InlineData("http://[::]:7000", null, "http://localhost:7000")]
    [InlineData(null, "8080;9090", "http://localhost:8080")]
    public void HealthCheckAddress_Settings_TellsTheAddress(string? urls, string? ports, string expected)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("urls", urls), new("http_ports", ports)]).Build();

        var address = HealthCheckCommand.AddressOf(configuration);

        Assert.Equal(expected, address);
    }
}
