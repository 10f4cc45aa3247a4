using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Nodes;

public sealed class NodeTests : IDisposable
{
    private const string Path = "/api/v1/admin/nodes";

    private readonly SharedHosts _hosts = new();

    public void Dispose() => _hosts.Dispose();

    [Fact]
    public async Task Get_OneServer_ListsIt()
    {
        var client = _hosts.Add("first").CreateClient();
        var created = await client.PostTextAsync("A text that is indexed.");
        var sequence = long.Parse(created.Headers.GetValues("X-Change-Sequence").Single());
        await client.GetJsonAsync("/api/v1/search?q=indexed");

        var node = Assert.Single((await client.GetJsonAsync(Path)).EnumerateArray());

        Assert.True(node.GetProperty("isThisServer").GetBoolean());
        Assert.True(node.GetProperty("isReady").GetBoolean());
        Assert.Null(node.Get("reason"));
        Assert.Equal(sequence, node.GetProperty("lastSequence").GetInt64());
        Assert.Equal((0, 0), (node.GetProperty("lag").GetInt64(), node.GetProperty("lagSeconds").GetDouble()));
    }

    [PostgreSqlFact]
    public async Task Get_SeveralServers_ListsThoseThatRun()
    {
        var (first, other) = (_hosts.Add("first").CreateClient(), _hosts.Add("second"));
        var second = other.CreateClient();
        await first.CreateAsync("A text that both index.");

        await Waiting.UntilAsync(async () => await CountAsync(first) == 2 && await CountAsync(second) == 2);
        await Waiting.UntilAsync(async () => (await first.GetJsonAsync(Path)).EnumerateArray().All(
            node => node.GetProperty("lag").GetInt64() == 0 && node.GetProperty("isReady").GetBoolean()));
        Assert.Single((await second.GetJsonAsync(Path)).EnumerateArray(), node => node.GetProperty("isThisServer").GetBoolean());

        other.Dispose();
        Assert.Equal(1, await CountAsync(first));
    }

    [PostgreSqlFact]
    public async Task Get_ServerThatWasKilled_IsNotReady()
    {
        var host = _hosts.Add("first");
        var client = host.CreateClient();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
            var seen = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1);
            database.Nodes.Add(new Node { Id = "killed", Version = "1.0.0", StartedAt = seen, SeenAt = seen });
            await database.SaveChangesAsync();
        }

        var killed = (await client.GetJsonAsync(Path)).EnumerateArray().Single(node => node.Get("id") == "killed");

        Assert.False(killed.GetProperty("isReady").GetBoolean());
        Assert.Contains("not reported", killed.Get("reason"));
    }

    private static async Task<int> CountAsync(HttpClient client) => (await client.GetJsonAsync(Path)).GetArrayLength();
}
