using System.Net;
using Microsoft.Extensions.Configuration;
using NewsApi.Commands;
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
        await SharedHosts.UntilAsync(async () => (await client.GetAsync("/readyz")).StatusCode == HttpStatusCode.OK);

        var response = await client.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, "text/plain"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
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
